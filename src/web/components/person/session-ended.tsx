import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";

import { useSession } from "#web/api/session.ts";
import { useAccountMessages } from "#web/messages/use-account-messages.ts";
import type { Search } from "#web/search.ts";

import "#web/components/form/dialog.css";

/** Covers the page until its reader has signed in again, beside it: what is written in it stays, and can be sent once more. */
export function SessionEnded() {
  const texts = useAccountMessages();
  const queries = useQueryClient();
  const { refetch } = useSession();
  const [isNobody, setNobody] = useState(false);
  // What was asked for in the meantime was refused.
  useEffect(() => () => void queries.invalidateQueries(), [queries]);
  const goOn = async (): Promise<void> => {
    const { data } = await refetch();
    setNobody(data?.person === null);
  };
  return (
    <ModalOverlay isOpen isKeyboardDismissDisabled className="dialog-overlay dialog-cover">
      <Modal className="dialog">
        <Dialog role="alertdialog">
          <Heading slot="title">{texts.sessionEnded}</Heading>
          <div className="form">
            <p>{texts.sessionEndedLede}</p>
            <p>
              <Link
                to="/sign-in"
                search={({ language }: Search) => ({ language, next: "/sign-in/done" })}
                target="_blank"
                className="button"
              >
                {texts.signInBeside}
              </Link>
            </p>
            <output>{isNobody ? texts.stillNobody : ""}</output>
            <div className="form-buttons">
              <Button className="plain-button" onPress={() => void goOn()}>
                {texts.haveSignedIn}
              </Button>
              <a href="/sign-in" className="plain-button">
                {texts.leavePage}
              </a>
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

import type { ReactNode } from "react";
import { Button, Dialog, Form, Heading, Modal, ModalOverlay } from "react-aria-components";

import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import { useMessages } from "#web/messages/use-messages.ts";

import { useTold } from "./use-told.ts";
import "./dialog.css";

interface FormDialogProps {
  readonly title: string;
  /** What the button that sends it says. */
  readonly act: string;
  readonly isPending: boolean;
  readonly error: Error | null;
  /** The field that is to blame, by the code of an error that does not say itself. */
  readonly fields: Readonly<Record<string, string>>;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form over the page. An error is told beside the field that is to blame, or else above the buttons. */
export function FormDialog(props: FormDialogProps) {
  const { title, act, isPending, error, fields, onSubmit, onClose, children } = props;
  const messages = useMessages();
  const { fields: told, rest, forget } = useTold(error, fields);
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className="dialog-overlay"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="dialog">
        <Dialog>
          <Heading slot="title">{title}</Heading>
          <Form
            className="form"
            validationErrors={told}
            onSubmit={(event) => {
              event.preventDefault();
              onSubmit();
            }}
          >
            {children}
            {rest === null ? null : <ErrorNotice error={rest} retry={null} headingId={null} />}
            <div className="form-buttons">
              <Button type="submit" className="button" isDisabled={isPending} onPressStart={forget}>
                {act}
              </Button>
              <Button className="plain-button" onPress={onClose}>
                {messages.cancel}
              </Button>
            </div>
          </Form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

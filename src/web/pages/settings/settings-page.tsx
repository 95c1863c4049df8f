import { useApi } from "#web/api/queries.ts";
import { useLanguage } from "#web/messages/use-messages.ts";
import { usePeopleMessages } from "#web/messages/use-people-messages.ts";
import { Asked } from "#web/pages/view/asked.tsx";
import { useTitle } from "#web/pages/view/use-title.ts";

import { AppearanceForm } from "./appearance-form.tsx";
import { MailForm } from "./mail-form.tsx";
import { Providers } from "./providers.tsx";
import { SessionsForm } from "./sessions-form.tsx";
import "#web/components/section/section.css";
import "./settings.css";

/** What holds for the whole server. */
export function SettingsPage() {
  const texts = usePeopleMessages();
  const query = { language: useLanguage() };
  const providers = useApi("/api/settings/sign-in", {}, query);
  const mail = useApi("/api/settings/mail", {}, query);
  const sessions = useApi("/api/settings/sessions", {}, query);
  const appearance = useApi("/api/settings/appearance", {}, query);
  useTitle(texts.settings);
  return (
    <>
      <h1>{texts.settings}</h1>
      <p className="lede">{texts.settingsLede}</p>
      <div className="sections">
        <section>
          <h2>{texts.providers}</h2>
          <div className="settings-part">
            <Asked answer={providers}>{(known) => <Providers providers={known.providers} />}</Asked>
          </div>
        </section>
        <section>
          <h2>{texts.mailServer}</h2>
          <div className="settings-part">
            <Asked answer={mail}>{({ server }) => <MailForm server={server} />}</Asked>
          </div>
        </section>
        <section>
          <h2>{texts.sessionTimes}</h2>
          <div className="settings-part">
            <Asked answer={sessions}>{(times) => <SessionsForm times={times} />}</Asked>
          </div>
        </section>
        <section>
          <h2>{texts.appearance}</h2>
          <div className="settings-part">
            <Asked answer={appearance}>{(known) => <AppearanceForm appearance={known} />}</Asked>
          </div>
        </section>
      </div>
    </>
  );
}

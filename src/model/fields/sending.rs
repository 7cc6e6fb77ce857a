//! Approvals, confirmations, who gets which paper, and the mail server.

use super::{Kind, Table, f, h, t};
use crate::model::{MailTls, Part, RuleGroup};

pub(super) static APPROVALS: Table = t(
    "approvals",
    Part::Sending,
    &[],
    "Who has approved which call sheet, as it stood: `callboard approve` writes them.",
    &[
        f("date", Kind::Date, "The shoot day."),
        f("unit", Kind::Ref("units"), "The unit; main by default."),
        f("role", Kind::Text, "The position the approval is given in: 1st AD, UPM; that of the person by default."),
        f("by", Kind::Text, "The person."),
        f("at", Kind::Moment, "When it was given."),
        f("digest", Kind::Text, "Digest of what the sheet said then. The approval does not cover a sheet that says something else."),
        f("withdrawn", Kind::Bool, "True where the approval is taken back."),
    ],
);

pub(super) static CONFIRMATIONS: Table = t(
    "confirmations",
    Part::Sending,
    &[],
    "Who has confirmed their call.",
    &[
        h("date", Kind::Date, "The shoot day.", &["date", "shoot date", "day"]),
        h("who", Kind::Text, "Cast number, artist, or member of the crew.", &["who", "name", "person", "cast", "crew member"]),
        h("at", Kind::Moment, "When it was confirmed.", &["confirmed at", "confirmed", "confirmed on", "time confirmed"]),
        h("how", Kind::Text, "By telephone, text, mail, in person.", &["how", "by", "via", "method"]),
        h(
            "call",
            Kind::Clock,
            "The call that was confirmed: the pick-up, else the report, else the crew call. A confirmation of another call is void.",
            &["call", "call time", "call confirmed"],
        ),
    ],
);

pub(super) static DISTRIBUTION: Table = t(
    "distribution",
    Part::Sending,
    &["id"],
    "Who gets which paper. A rule with the id of a usual one (cast, crew) changes it.",
    &[
        f("id", Kind::Id, "A short name; a dry run gives it as the reason."),
        f("to", Kind::Choice(RuleGroup::WORDS), "Whom it is about."),
        f("names", Kind::Texts, "Within them: departments, cast numbers, people, vendors, recipients; all by default."),
        f("working", Kind::Bool, "True for those only who are on the sheet of the day that is sent."),
        f("papers", Kind::Texts, "The kinds of paper: call-sheet, sides."),
        f("edition", Kind::Text, "The audience whose edition they get; that of the group by default."),
        f("off", Kind::Bool, "True switches the rule off."),
    ],
);

pub(super) static RECIPIENTS: Table = t(
    "recipients",
    Part::Sending,
    &["id"],
    "People and offices outside the lists of cast, crew and vendors who get papers: agents, unions, the bond company.",
    &[
        f("id", Kind::Id, "A short name."),
        f("name", Kind::Text, "The person or office."),
        f("kind", Kind::Choice(RuleGroup::WORDS), "What they are: agent, vendor, union or person (default)."),
        f("email", Kind::Text, "Mail."),
        f("language", Kind::Text, super::people::LANGUAGE),
        f("cast", Kind::CastIds, "Of an agent: numbers of the cast they act for."),
    ],
);

pub(super) static MAIL: Table = t(
    "mail",
    Part::Sending,
    &[],
    "Whom messages are from, and the server that takes them.",
    &[
        f("from", Kind::Text, "The sender: Slack Water <office@slackwater.example>; the company's mail by default."),
        f("reply_to", Kind::Text, "Where answers go; the sender by default."),
        f("server", Kind::Text, "The mail server's name or address."),
        f("port", Kind::Integer, "Its port; 587 with starttls, 465 with implicit, 25 without encryption by default."),
        f(
            "tls",
            Kind::Choice(MailTls::WORDS),
            "starttls (default), implicit, or none; none is for a server on this machine, unless `allow_plain` is true.",
        ),
        f("allow_plain", Kind::Bool, "True where a server elsewhere may be spoken to without encryption."),
        f("ca", Kind::Text, "A PEM file with the certificate of the office's own authority, where the server's is signed by it."),
        f("user", Kind::Text, "The name to log in under."),
        f(
            "password_env",
            Kind::Text,
            "The environment variable that holds the password; the password itself stands in no file of the production.",
        ),
        f("timeout", Kind::Integer, "Seconds to wait for each answer of the server; 60 by default."),
    ],
);

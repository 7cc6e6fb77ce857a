//! What the texts of a kind look like, as patterns that every validator knows. Whatever callboard reads fits its
//! pattern; what fits may still be wrong (a thirtieth of February), and `callboard check` says so.

use crate::model::fields::Kind;

/// A pattern, and what to say to somebody whose text does not fit it.
pub(super) struct Pattern {
    /// The pattern, whole.
    pub text: String,
    /// What is wanted.
    pub wanted: &'static str,
}

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The pattern of a kind's texts, where they have one.
pub(super) fn of(kind: Kind) -> Option<Pattern> {
    let whole = |inner: String, wanted| Some(Pattern { text: format!("^\\s*(?:{inner})\\s*$"), wanted });
    match kind {
        Kind::Clock => whole(clock(), "a clock time: 7:00A, 19:30, 02:30+1"),
        Kind::Call => whole(call(), "a call: 7:00A, 07:00, call-0:30, O/C, W/N, SR, per HOD"),
        Kind::Hours => {
            let any = any_case(&["24h", "24 hours", "any", "all day"]);
            let to = format!("(?:[-–—]|{})", any_case(&[" to "]));
            whole(format!("{any}|{0}\\s*{to}\\s*{0}", clock()), "hours of a day: 07:00-22:00")
        }
        Kind::Minutes => whole(length(), "minutes, or hours and minutes: 45, 1:30, 1h30"),
        Kind::Eighths => whole(
            "(?:(?:[0-9]{1,5}[ -]\\s*)?[0-9]{1,5}\\s*[/⁄]\\s*[1248]|[0-9]{0,5}\\s*[⅛¼⅜½⅝¾⅞]|[0-9]{0,5}\\.[0-9]+|[0-9]{1,5})\\s*[A-Za-z.]*"
                .to_owned(),
            "pages in eighths: 1 3/8, 5/8, 2",
        ),
        Kind::Date => whole(format!("{}(?:[T ][0-9].*)?", day()), "a date: 2026-05-04"),
        Kind::Moment => whole(format!("{}[T ,]+{}", day(), clock()), "a date with a time: 2026-05-03 20:15"),
        Kind::Dates => whole("[^\\n]*[0-9][^\\n]*".to_owned(), "dates or ranges: 2026-05-04, 2026-05-11..2026-05-13"),
        Kind::Money => whole(format!("(?:[A-Za-z]{{3}})?{}(?:[A-Za-z]{{3}})?", number()), "an amount: 1250, 1,250.00, EUR 1250"),
        Kind::Decimal => whole(number(), "a number: 12, 1.5, 1,250.00"),
        Kind::Percent => whole(format!("{}%?", number()), "a percentage: 18%, 18, 0.18"),
        Kind::Integer => whole("[0-9][0-9,]*".to_owned(), "a whole number"),
        Kind::Bool => whole(format!("{}|[✓✔–-]", any_case(&["true", "yes", "y", "x", "1", "false", "no", "n", "0"])), "true or false"),
        Kind::SceneNumber => Some(Pattern { text: "^.{1,40}$".to_owned(), wanted: "a scene number: 12A" }),
        _ => None,
    }
}

/// Texts that choose one of these words, whatever their case and the marks between the words' parts.
pub(super) fn choice(words: &[&str]) -> String {
    let one = |word: &&str| {
        let letters: Vec<String> = word.chars().filter(|c| !"-_ /".contains(*c)).map(letter).collect();
        if word.contains(['-', '_', ' ', '/']) { letters.join("[-_ /]*") } else { letters.concat() }
    };
    format!("^\\s*(?:{})\\s*$", words.iter().map(one).collect::<Vec<_>>().join("|"))
}

/// A letter in both its cases; any other character as it is.
fn letter(c: char) -> String {
    match c {
        c if c.is_ascii_alphabetic() => format!("[{}{}]", c.to_ascii_lowercase(), c.to_ascii_uppercase()),
        '.' | '+' | '*' | '?' | '(' | ')' | '[' | ']' | '/' | '$' | '^' | '|' => format!("\\{c}"),
        c => c.to_string(),
    }
}

fn any_case(words: &[&str]) -> String {
    let one = |word: &&str| word.chars().map(letter).collect::<String>();
    format!("(?:{})", words.iter().map(one).collect::<Vec<_>>().join("|"))
}

fn clock() -> String {
    let half = "\\s*(?:[aApP]\\.?\\s*(?:[mM]\\.?)?|[hH]\\.?)";
    let named = any_case(&["noon", "12 noon", "12n", "midnight", "12mn", "12m"]);
    format!("(?:(?:[0-9]{{1,2}}[:.hH][0-5][0-9](?::00)?|[0-9]{{4}})(?:{half})?|[0-9]{{1,3}}{half}|{named})\\s*(?:\\+1|\\+2|-1)?")
}

fn length() -> String {
    format!("(?:[0-9]{{1,3}}\\s*[:hH]\\s*(?:[0-5]?[0-9])?|[0-9]{{1,5}})\\s*{}?", any_case(&["minutes", "mins", "min", "m"]))
}

fn call() -> String {
    let words = any_case(&[
        "o/c",
        "oc",
        "on call",
        "w/n",
        "wn",
        "will notify",
        "sr",
        "s/r",
        "self report",
        "self-report",
        "self drive",
        "per hod",
        "per dept head",
        "per dept.",
        "per dept",
        "hod",
        "off",
        "n/c",
    ]);
    let stages = any_case(&["call", "shooting", "lunch", "wrap", "makeup", "blocking", "on_set"]);
    format!("{words}|[-–]|{stages}(?:\\s*[-+−–]\\s*{})?|{}", length(), clock())
}

fn day() -> String {
    let months = any_case(&MONTHS);
    format!(
        "(?:[0-9]{{4}}-[01][0-9]-[0-3][0-9]|[0-9]{{1,4}}\\s*[/.-]\\s*[0-9]{{1,2}}\\s*[/.-]\\s*[0-9]{{1,4}}|(?:[^\\n]*[0-9][^\\n]*)?{months}[^\\n]*[0-9]{{2}})"
    )
}

fn number() -> String {
    "[\\s$€£¥(−-]*[0-9.][0-9,.'’\\s]*[)−-]?[\\s$€£¥]*".to_owned()
}

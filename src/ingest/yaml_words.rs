//! What is wrong with a YAML text, in words for people who did not write a parser.

/// A fault of syntax: where it is, what it is, and what to do.
pub(super) struct Fault {
    /// Line and column from 1, in characters.
    pub at: (usize, usize),
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// Puts the parser's words, said at a line and column, into the user's; what is not known keeps the parser's own.
pub(super) fn fault(text: &str, line: usize, column: usize, said: &str) -> Fault {
    let lines: Vec<&str> = text.lines().collect();
    let nth = |number: usize| number.checked_sub(1).and_then(|at| lines.get(at)).copied().unwrap_or_default();
    let (own, at) = (nth(line), (line, column));
    let tabs = |line: &str| line.chars().take_while(|c| c.is_whitespace()).any(|c| c == '\t');
    if let Some(line) = [line, line.saturating_sub(1)].into_iter().find(|line| tabs(nth(*line))) {
        return new((line, 1), "a tab stands before a key", "indent with spaces: YAML does not allow tabs there");
    }
    if said.contains("escape") {
        let help = "put the text in single quotes, or write the backslash twice";
        return new(at, "a backslash in double quotes says something that YAML does not know", help);
    }
    if said.contains("unprintable") {
        return new(at, "a character that cannot be printed stands here", "delete it, and type the text again");
    }
    if said.contains("quoted scalar") && own.chars().nth(column.saturating_sub(1)).is_some_and(|c| c == '"' || c == '\'') {
        return new(at, "a quote is opened here and not closed", "close it where the text ends, on the same line");
    }
    if let Some(fault) = special(own, line, said) {
        return fault;
    }
    if let Some((line, column, mark)) = unclosed(text, line, column) {
        let close = match mark {
            '[' => ']',
            '{' => '}',
            quote => quote,
        };
        let message = format!("`{mark}` is opened here and not closed");
        return Fault { at: (line, column), message, help: format!("put the missing `{close}`") };
    }
    if said.contains("mapping values are not allowed") {
        let inner = |(_, _, value): &(usize, &str, &str)| value.contains(": ") || value.ends_with(':');
        if let Some((_, key, value)) = key_and_value(own).filter(inner) {
            return new(at, "a colon and a space stand inside a text that has no quotes", &in_quotes(key, value));
        }
        return indented(own, line);
    }
    if said.contains("expect ':'") {
        // The parser notices only when it comes to the next line.
        let before = (1..line).rev().find(|number| !nth(*number).trim().is_empty() && !nth(*number).trim_start().starts_with('#'));
        let number = if column > 1 { line } else { before.unwrap_or(line) };
        return no_key(nth(number), number);
    }
    let shifted = ["expected '-' indicator", "expected <block end>", "block mapping", "block collection"];
    if shifted.iter().any(|word| said.contains(word)) {
        return indented(own, line);
    }
    let help = "look at this line and the one before it: a missing quote, bracket or colon, or another indentation than its neighbours'";
    new(at, said, help)
}

fn new(at: (usize, usize), message: &str, help: &str) -> Fault {
    Fault { at, message: message.to_owned(), help: help.to_owned() }
}

/// The key and the value of a line, and the column of the value from 1.
fn key_and_value(line: &str) -> Option<(usize, &str, &str)> {
    let (head, value) = line.split_once(": ")?;
    let column = head.chars().count() + 3 + value.chars().take_while(|c| *c == ' ').count();
    Some((column, head.trim_start_matches([' ', '-']), value.trim()))
}

fn in_quotes(key: &str, value: &str) -> String {
    match (value.contains('"'), value.contains('\'')) {
        (true, false) => format!("put the text in quotes: {key}: '{value}'"),
        (false, _) => format!("put the text in quotes: {key}: \"{value}\""),
        (true, true) => format!("put the text on a line of its own, indented, after `{key}: |`"),
    }
}

/// A value that begins with a mark that means something else to YAML.
fn special(own: &str, line: usize, said: &str) -> Option<Fault> {
    let (column, key, value) = key_and_value(own)?;
    let mark = value.chars().next()?;
    let at = (line, column);
    let fault = match mark {
        '*' | '&' | '@' | '`' | '%' | '!' => new(at, &format!("a text that begins with `{mark}` has no quotes"), &in_quotes(key, value)),
        '|' | '>' if said.contains("block scalar") => {
            new(at, &format!("a text stands on the line of its `{mark}`"), "start the text on the next line, indented by two spaces")
        }
        '-' if value.starts_with("- ") => {
            new(at, "a list stands on the line of its key", "start each entry on a line of its own, with a dash")
        }
        '[' | '{' => {
            let close = if mark == '[' { ']' } else { '}' };
            let (_, after) = value.split_once(close)?;
            let goes_on = !after.is_empty() && !after.trim_start().starts_with(['#', ',', ']', '}']);
            goes_on.then(|| new(at, &format!("a text that begins with `{mark}` has no quotes"), &in_quotes(key, value)))?
        }
        '"' | '\'' if said.contains("quoted scalar") => new(at, "a text goes on after its closing quote", &in_quotes(key, value)),
        _ => return None,
    };
    Some(fault)
}

fn no_key(own: &str, line: usize) -> Fault {
    let at = (line, own.chars().take_while(|c| c.is_whitespace()).count() + 1);
    if own.contains(':') {
        return new(at, "no space stands after the colon of the key", "write `key: value`, with a space");
    }
    new(at, "the line has no `key:`", "write `key: value`; where it goes on from the line before, indent it by two more spaces")
}

fn indented(own: &str, line: usize) -> Fault {
    let at = (line, own.chars().take_while(|c| c.is_whitespace()).count() + 1);
    let help = "start the keys of one record in one column, two spaces to the right of its dash";
    new(at, "the line is not indented like its neighbours, or has no `key:`", help)
}

/// The last bracket or quote that is opened before a place and not closed before it. Marks inside a text, such as the
/// apostrophe of `Mixer's kit`, open nothing.
fn unclosed(text: &str, line: usize, column: usize) -> Option<(usize, usize, char)> {
    let mut open: Vec<(usize, usize, char)> = Vec::new();
    let mut quote: Option<(usize, usize, char)> = None;
    for (row, own) in text.lines().enumerate().take(line) {
        let mut last: Option<char> = None;
        let mut spaced = true;
        for (at, c) in own.chars().enumerate() {
            if row + 1 == line && at + 1 >= column {
                break;
            }
            if let Some((.., mark)) = quote {
                if c == mark {
                    quote = None;
                    last = Some(c);
                }
                continue;
            }
            let begins = last.is_none_or(|last| [':', ',', '[', '{', '-'].contains(&last));
            match c {
                '#' if spaced => break,
                '"' | '\'' if begins => quote = Some((row + 1, at + 1, c)),
                '[' | '{' if begins => open.push((row + 1, at + 1, c)),
                ']' | '}' => {
                    open.pop();
                }
                _ => {}
            }
            spaced = c.is_whitespace();
            if !spaced {
                last = Some(c);
            }
        }
    }
    quote.or(open.last().copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str, line: usize, column: usize, said: &str) -> ((usize, usize), String) {
        let fault = fault(text, line, column, said);
        (fault.at, fault.message)
    }

    #[test]
    fn an_open_bracket_is_shown_where_it_opens() {
        let text = "scenes:\n  - number: '12'\n    cast: [1, 2\n    set: Mixer's [kit]\n";
        let (at, message) = words(text, 4, 8, "illegal placement of ':' indicator");
        assert_eq!(at, (3, 11));
        assert_eq!(message, "`[` is opened here and not closed");
    }

    #[test]
    fn a_colon_inside_a_text_asks_for_quotes() {
        let fault = fault("synopsis: Wren: alone\n", 1, 15, "mapping values are not allowed in this context");
        assert_eq!(fault.help, "put the text in quotes: synopsis: \"Wren: alone\"");
    }

    #[test]
    fn marks_that_mean_something_to_yaml_ask_for_quotes() {
        let help = |text: &str, said: &str| fault(text, 1, 7, said).help;
        assert_eq!(help("text: *beat*\n", "while parsing node, found unknown anchor"), "put the text in quotes: text: \"*beat*\"");
        assert_eq!(help("text: [V.O.] hello\n", "block mapping"), "put the text in quotes: text: \"[V.O.] hello\"");
        assert_eq!(fault("text: \"He said\" and\n", 1, 17, "quoted scalar").help, "put the text in quotes: text: '\"He said\" and'");
    }

    #[test]
    fn a_line_without_its_key_is_shown_itself() {
        let text = "scenes:\n  - number: '1'\n    set:PIER\n\n";
        assert_eq!(words(text, 5, 1, "simple key expect ':'"), ((3, 5), "no space stands after the colon of the key".to_owned()));
    }

    #[test]
    fn closed_marks_and_comments_open_nothing() {
        assert!(unclosed("a: [1, 2] # {\nb: \"x\"\nc: it's {odd\n", 3, 12).is_none());
    }
}

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
    let own = text.lines().nth(line.wrapping_sub(1)).unwrap_or_default();
    let before = text.lines().nth(line.wrapping_sub(2)).unwrap_or_default();
    let at = (line, column);
    let leading_tab = |line: &str| line.chars().take_while(|c| c.is_whitespace()).any(|c| c == '\t');
    if leading_tab(own) || (line > 1 && leading_tab(before)) {
        let at = if leading_tab(own) { (line, 1) } else { (line - 1, 1) };
        return Fault {
            at,
            message: "a tab stands before a key".to_owned(),
            help: "indent with spaces: YAML does not allow tabs there".to_owned(),
        };
    }
    if said.contains("quoted scalar") {
        let message = "a quote is opened here and not closed".to_owned();
        return Fault { at, message, help: "close it where the text ends, on the same line".to_owned() };
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
        if let Some((key, value)) =
            own.trim_start_matches([' ', '-']).split_once(": ").filter(|(_, rest)| rest.contains(": ") || rest.ends_with(':'))
        {
            let quote = if value.contains('"') { '\'' } else { '"' };
            let help = format!("put the text in quotes: {key}: {quote}{}{quote}", value.trim_end());
            return Fault { at, message: "a colon and a space stand inside a text that has no quotes".to_owned(), help };
        }
        return indented(own, line);
    }
    if ["expected '-' indicator", "expected <block end>", "block mapping", "block collection", "expected ':'"]
        .iter()
        .any(|word| said.contains(word))
    {
        return indented(own, line);
    }
    let help = "look at this line and the one before it: a missing quote, bracket or colon, or another indentation than its neighbours'";
    Fault { at, message: said.to_owned(), help: help.to_owned() }
}

fn indented(own: &str, line: usize) -> Fault {
    let column = own.chars().take_while(|c| c.is_whitespace()).count() + 1;
    let message = "the line is not indented like its neighbours, or has no `key:`".to_owned();
    Fault {
        at: (line, column),
        message,
        help: "start the keys of one record in one column, two spaces to the right of its dash".to_owned(),
    }
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
    fn closed_marks_and_comments_open_nothing() {
        assert!(unclosed("a: [1, 2] # {\nb: \"x\"\nc: it's {odd\n", 3, 12).is_none());
    }
}

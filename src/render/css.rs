//! What can be told of a page's style without a browser: rules and texts that are not closed, declarations without their
//! colon, misspelt properties, tokens that nothing states. A browser passes over each of them in silence.

use std::collections::BTreeSet;

use super::markup::Fault;

/// The properties that a misspelt one is likely to mean, those that begin with another before a dash left out
/// (`border-top` where there is `border`).
const PROPERTIES: &str = "accent-color align-content align-items align-self all animation appearance aspect-ratio backdrop-filter background \
    block-size border bottom box-decoration-break box-shadow box-sizing break-after break-before break-inside caption-side caret-color clear \
    clip clip-path color column-count column-fill column-gap column-rule column-span column-width columns contain container content \
    counter-increment counter-reset counter-set cursor direction display empty-cells fill filter flex flex-direction flex-flow flex-grow \
    flex-shrink flex-wrap float font gap grid grid-area grid-auto-flow grid-column grid-row grid-template hanging-punctuation height hyphens \
    inline-size inset isolation justify-content justify-items justify-self left letter-spacing line-break line-height list-style margin mask \
    max-height max-width min-height min-width mix-blend-mode object-fit object-position opacity order orphans outline overflow overflow-wrap \
    overscroll-behavior padding page perspective place-content place-items place-self pointer-events position print-color-adjust quotes \
    resize right rotate row-gap scale scroll-behavior scroll-margin scroll-padding shape-outside size speak src stroke tab-size \
    table-layout text-align text-align-last text-decoration text-emphasis text-indent text-justify text-orientation text-overflow text-shadow \
    text-size-adjust text-transform text-underline-offset text-wrap top touch-action transform transition translate unicode-bidi unicode-range \
    user-select vertical-align visibility white-space widows width will-change word-break word-spacing writing-mode z-index zoom";

/// What is wrong with the style of a page: of a rule that is not closed nothing else is told, since all that follows it
/// belongs to it. A token may be stated at an element of the page.
pub(super) fn faults(style: &str, page: &str) -> Vec<Fault> {
    let mut found = Vec::new();
    let fault = |message: String, near: &str| Fault { message, near: near.trim().to_owned() };
    // The rules that are open, each by what stands before its brace.
    let mut open: Vec<&str> = Vec::new();
    let (mut stated, mut asked): (BTreeSet<&str>, Vec<(&str, &str)>) = (BTreeSet::new(), Vec::new());
    let (mut at, mut from) = (0, 0);
    let bytes = style.as_bytes();
    while at < bytes.len() {
        match bytes[at] {
            b'/' if style[at..].starts_with("/*") => {
                // One that holds the beginning of another is closed by that one's end.
                let end = style[at..].find("*/").filter(|end| !style[at + 2..at + end].contains("/*"));
                let Some(length) = end else {
                    found.push(fault("a comment of the style is not closed with `*/`".to_owned(), first_line(&style[at..])));
                    return found;
                };
                // A comment before a declaration is no part of it.
                if style[from..at].trim().is_empty() {
                    from = at + length + 2;
                }
                at += length + 2;
                continue;
            }
            quote @ (b'"' | b'\'') => {
                let end = style[at + 1..].find(char::from(quote)).filter(|end| !style[at + 1..at + 1 + end].contains('\n'));
                let Some(length) = end else {
                    found.push(fault("a text of the style is not closed with its quotation mark".to_owned(), first_line(&style[at..])));
                    return found;
                };
                at += length + 1;
            }
            b'{' => {
                open.push(&style[from..at]);
                from = at + 1;
            }
            b'(' if style[..at].ends_with("url") => at += style[at..].find(')').unwrap_or(0),
            mark @ (b';' | b'}') => {
                let own = style[from..at].trim();
                if !open.is_empty() && !own.is_empty() && !own.starts_with('@') {
                    declaration(own, &mut stated, &mut asked, &mut |message| found.push(fault(message, own)));
                }
                if mark == b'}' && open.pop().is_none() {
                    found.push(fault("a `}` of the style closes nothing".to_owned(), last_line(&style[..=at])));
                    return found;
                }
                from = at + 1;
            }
            _ => {}
        }
        at += 1;
    }
    if let Some(rule) = open.first() {
        let rule = last_line(rule);
        return vec![fault(format!("the rule `{rule}` of the style is not closed with `}}`"), rule)];
    }
    for (name, near) in asked {
        if !stated.contains(name) && !page.contains(&format!("{name}:")) && !found.iter().any(|fault: &Fault| fault.near == near) {
            let like = nearest(name, stated.iter().copied()).map_or_else(String::new, |like| format!(": did you mean `{like}`?"));
            found.push(fault(format!("the style states no `{name}`{like}"), near));
        }
    }
    found
}

/// Looks at one declaration; what is wrong with it is told.
fn declaration<'a>(own: &'a str, stated: &mut BTreeSet<&'a str>, asked: &mut Vec<(&'a str, &'a str)>, told: &mut impl FnMut(String)) {
    let Some((name, value)) = own.split_once(':') else {
        told(format!("`{}` of the style has no colon: a declaration is `property: value`", first_line(own)));
        return;
    };
    let name = name.trim();
    if name.starts_with("--") {
        stated.insert(name);
    } else if value.trim().is_empty() {
        told(format!("`{name}` of the style has no value"));
    } else if !name.starts_with('-')
        && !PROPERTIES.split(' ').any(|known| is_of(known, name))
        && let Some(like) = nearest(name, PROPERTIES.split(' ').filter(|word| !word.is_empty()))
    {
        told(format!("the style has no property `{name}`: did you mean `{like}`?"));
    }
    for (at, _) in value.match_indices("var(") {
        let rest = value[at + 4..].trim_start();
        let end = rest.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-' && letter != '_').unwrap_or(rest.len());
        // What has a value to fall back on may be stated nowhere.
        if rest[end..].trim_start().starts_with(')') {
            asked.push((&rest[..end], own));
        }
    }
}

/// Whether a property is one, or one of its parts: `border-top` of `border`.
fn is_of(known: &str, name: &str) -> bool {
    name.strip_prefix(known).is_some_and(|rest| !known.is_empty() && (rest.is_empty() || rest.starts_with('-')))
}

fn nearest<'k>(word: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let all = known.map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate));
    all.filter(|(distance, _)| *distance <= 1 + word.len() / 6).min().map(|(_, candidate)| candidate)
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default().trim()
}

fn last_line(text: &str) -> &str {
    text.trim().lines().last().unwrap_or_default().trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(style: &str) -> Vec<String> {
        faults(style, "<p style=\"--own: 1\">").into_iter().map(|fault| fault.message).collect()
    }

    #[test]
    fn a_sound_style_has_no_faults() {
        let style = ":root { --ink: #000; --font: \"A; B\", serif }\n/* a { */ a:hover > b::before { color: var(--ink); content: \"}\" }\n\
            @media print { .a { border-top: 0; -webkit-x: 1; background: url(data:image/png;base64,AA==) } }\n@page { size: a4 }\n\
            .b { color: var(--none, red); order: var(--own); inset: 0; & .c { break-inside: avoid; } }";
        assert_eq!(says(style), Vec::<String>::new());
    }

    #[test]
    fn what_is_open_is_told_and_nothing_after_it() {
        assert_eq!(says(".a { color: red\n.b { colr: blue }"), ["the rule `.a` of the style is not closed with `}`"]);
        assert_eq!(says(".a { color: red } }"), ["a `}` of the style closes nothing"]);
        assert_eq!(says(".a { color: red } /* b"), ["a comment of the style is not closed with `*/`"]);
        assert_eq!(says(".a { font-family: \"Cabin; }\n.b { }"), ["a text of the style is not closed with its quotation mark"]);
    }

    #[test]
    fn a_declaration_has_a_property_a_colon_and_a_value() {
        assert_eq!(says(".a { colr: red }"), ["the style has no property `colr`: did you mean `color`?"]);
        assert_eq!(says(".a { color red; }"), ["`color red` of the style has no colon: a declaration is `property: value`"]);
        assert_eq!(says(".a { color: ; }"), ["`color` of the style has no value"]);
        assert_eq!(says(":root { --accent: red } .a { color: var(--acent) }"), ["the style states no `--acent`: did you mean `--accent`?"]);
    }
}

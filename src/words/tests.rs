//! Tests of the messages and of the ways of writing.

use super::*;

const UK: English = English::Uk;
const US: English = English::Us;

#[test]
fn a_language_falls_back_by_message() {
    let file = |tag: &str, text: &str| MessageFile { tag: tag.to_owned(), shown: format!("{tag}.ftl"), text: text.into() };
    let files = [file("de", "common--hospital = Krankenhaus"), file("de-AT", "common--hospital = Spital")];
    assert_eq!(Speech::of("de-AT", UK, &files).say("common--hospital", &[]), "Spital");
    assert_eq!(Speech::of("de-DE", UK, &files).say("common--hospital", &[]), "Krankenhaus");
    assert_eq!(Speech::of("it", UK, &files).say("common--hospital", &[]), "Nearest A&E");
    assert_eq!(Speech::of("it", US, &files).say("common--hospital", &[]), "Nearest hospital");
    assert!(Speech::of("it", US, &[]).missing().contains(&"common--hospital"));
    assert!(Speech::of("en-AU", UK, &[]).missing().is_empty());
}

#[test]
fn the_thread_speaks_one_language_at_a_time() {
    assert_eq!(say!("common--sunrise"), "Sunrise");
    {
        let _outer = speak(Speech::of(PSEUDO, US, &[]));
        assert_eq!(say!("common--sunrise"), "⟦Sunrise⟧");
        {
            let _inner = speak(Speech::english(UK));
            assert_eq!(say!("common--hospital"), "Nearest A&E");
        }
        assert_eq!(say!("common--hospital"), "⟦Nearest hospital⟧");
    }
    assert_eq!(say!("common--hospital"), "Nearest hospital");
}

#[test]
fn numbers_are_written_as_the_country_does() {
    for (tag, written, below, percent, money) in [
        ("en-US", "1,234.50", "(1,234.50)", "10%", "EUR\u{a0}1,234.50"),
        ("de", "1.234,50", "−1.234,50", "10\u{a0}%", "1.234,50\u{a0}EUR"),
        ("de-CH", "1’234.50", "−1’234.50", "10\u{a0}%", "EUR\u{a0}1’234.50"),
        ("fr", "1\u{a0}234,50", "−1\u{a0}234,50", "10\u{a0}%", "1\u{a0}234,50\u{a0}EUR"),
        ("es-MX", "1,234.50", "−1,234.50", "10%", "EUR\u{a0}1,234.50"),
        ("en-DE", "1.234,50", "(1.234,50)", "10%", "EUR\u{a0}1.234,50"),
        ("xx", "1,234.50", "(1,234.50)", "10%", "EUR\u{a0}1,234.50"),
    ] {
        let numbers = Numbers::of(tag);
        let plain = numbers.signless("1234.50");
        assert_eq!(plain, written, "{tag}");
        assert_eq!(numbers.below_nothing(&plain), below, "{tag}");
        assert_eq!(numbers.percent("10"), percent, "{tag}");
        assert_eq!(numbers.with_code("EUR", &plain), money, "{tag}");
    }
    assert_eq!(Numbers::of("de").signless("999"), "999");
}

#[test]
fn a_tag_names_its_country() {
    let code = |tag: &str| Country::of_tag(tag).map(|country| country.code);
    assert_eq!((code("de-AT"), code("de"), code("en"), code("fr-CA")), (Some("AT"), Some("DE"), None, Some("CA")));
    assert_eq!(code("zh-Hans-CN"), Some("CN"));
}

#[test]
fn a_file_says_what_is_wrong_with_it() {
    let text = "call-sheet--hospital = Krankenhaus\n\nday-of = Tag { $nummer }\nnot a message\nhospitall = x\ncall-sheet--my_word = Neu\n";
    let file = MessageFile { tag: "de".to_owned(), shown: "de.ftl".to_owned(), text: text.into() };
    assert_eq!(file.faults().iter().map(|fault| fault.line).collect::<Vec<_>>(), [4]);
    let strangers: Vec<String> = file.strangers().into_iter().map(|fault| format!("{}: {}", fault.line, fault.what)).collect();
    assert_eq!(strangers, ["3: `day-of` is not given `$nummer`; it has `$number`", "5: no paper says `hospitall`"]);
}

/// Every message of the other languages is one of English and is given no more figures than that one.
#[test]
fn the_built_in_files_hold_the_same_messages() {
    let english = built_in("en-US");
    assert!(english.len() > 500);
    for tag in ["en-GB", "de", "fr", "es"] {
        let text = std::fs::read_to_string(format!("{}/templates/messages/{tag}.ftl", env!("CARGO_MANIFEST_DIR"))).unwrap();
        let file = MessageFile { tag: tag.to_owned(), shown: format!("{tag}.ftl"), text: text.into() };
        assert_eq!((file.faults(), file.strangers()), (Vec::new(), Vec::new()), "{tag}");
        let own = built_in(tag);
        let odd: Vec<&String> = own.difference(&english).collect();
        assert!(odd.is_empty(), "{tag} has messages that en-US has not: {odd:?}");
    }
}

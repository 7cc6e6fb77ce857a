//! Drafts with and without numbers: which scene is which.

use super::*;

fn scene(number: &str, heading: &str, text: &str, eighths: u32) -> SceneShape {
    let mut words = heading.splitn(3, '|').map(str::to_owned);
    SceneShape {
        number: number.to_owned(),
        int_ext: words.next().unwrap_or_default(),
        set: words.next().unwrap_or_default(),
        day_night: words.next().unwrap_or_default(),
        text: text.to_owned(),
        cast: Vec::new(),
        eighths,
    }
}

fn draft() -> Vec<SceneShape> {
    vec![
        scene("1", "EXT|PIER|DAWN", "Nora counts the boats and finds one missing", 8),
        scene("2", "INT|PIER OFFICE|DAY", "The harbour master denies that a boat was out", 12),
        scene("3", "INT|KITCHEN|NIGHT", "Nora cooks for two and eats alone", 4),
        scene("4", "EXT|PIER|NIGHT", "The boat comes back with nobody aboard", 10),
    ]
}

#[test]
fn the_same_draft_matches_itself() {
    let found = match_scenes(&draft(), &draft());
    assert_eq!(found.same, [(0, 0), (1, 1), (2, 2), (3, 3)]);
    assert_eq!(found, SceneMatch { same: found.same.clone(), ..SceneMatch::default() });
}

#[test]
fn scenes_renumbered_after_an_insertion_are_found_by_heading_and_text() {
    let mut after = draft();
    after.insert(1, scene("2", "EXT|FERRY|DAY", "Tourists take pictures of the wrong island", 3));
    after[2].number = "3".to_owned();
    after[3].number = "4".to_owned();
    after[4].number = "5".to_owned();
    let found = match_scenes(&draft(), &after);
    assert_eq!(found.same, [(0, 0)]);
    assert_eq!(found.renumbered.iter().map(|l| (l.before, l.after)).collect::<Vec<_>>(), [(1, 2), (2, 3), (3, 4)]);
    assert_eq!((found.added, found.cut), (vec![1], vec![]));
}

#[test]
fn a_scene_that_was_written_anew_keeps_its_number() {
    let mut after = draft();
    after[2] = scene("3", "EXT|HARBOUR WALL|DUSK", "A dog barks at the water", 9);
    let found = match_scenes(&draft(), &after);
    assert_eq!(found.same.len(), 4);
    assert!(found.renumbered.is_empty() && found.cut.is_empty());
}

#[test]
fn a_split_and_a_merger_are_told_from_additions_and_cuts() {
    let mut after = draft();
    after[1] = scene("2A", "INT|PIER OFFICE|DAY", "The harbour master denies", 6);
    after.insert(2, scene("2B", "INT|PIER OFFICE|DAY", "that a boat was out", 6));
    let found = match_scenes(&draft(), &after);
    assert!(found.cut.is_empty() && found.added.is_empty(), "{found:?}");
    assert!(found.split == [(1, vec![1, 2])], "{found:?}");
    let back = match_scenes(&after, &draft());
    assert!(back.cut.is_empty() && back.added.is_empty(), "{back:?}");
    assert_eq!(back.merged.len(), 1, "{back:?}");
}

/// The words of a scene: so many of a list, from one on.
fn words(from: usize, to: usize) -> String {
    (from..to).map(|at| format!("w{at} ")).collect()
}

fn unnumbered() -> Vec<SceneShape> {
    vec![
        scene("PIE~BBBB", "EXT|PIER|DAWN", &words(0, 40), 8),
        scene("OFF~CCCC", "INT|OFFICE|DAY", &words(100, 180), 12),
        scene("KIT~DDDD", "INT|KITCHEN|NIGHT", &words(200, 230), 4),
        scene("PIE~FFFF", "EXT|PIER|NIGHT", &words(300, 360), 10),
    ]
}

#[test]
fn a_heading_renamed_without_numbers_is_one_scene() {
    let mut after = unnumbered();
    after[2] = scene("GAL~GGGG", "INT|GALLEY|NIGHT", &words(200, 230), 4);
    // And one whose beginning was rewritten.
    after[3] = scene("PIE~HHHH", "EXT|PIER|NIGHT", &words(310, 368), 10);
    let found = match_scenes(&unnumbered(), &after);
    assert_eq!(found.renumbered.iter().map(|l| (l.before, l.after)).collect::<Vec<_>>(), [(2, 2), (3, 3)]);
    assert!(found.renumbered[0].percent >= 90, "{found:?}");
    assert!(found.cut.is_empty() && found.added.is_empty() && found.moved.is_empty());
    // Another scene under the same heading is another scene.
    after[2] = scene("KIT~JJJJ", "INT|KITCHEN|NIGHT", &words(900, 930), 4);
    let found = match_scenes(&unnumbered(), &after);
    assert_eq!((found.cut, found.added), (vec![2], vec![2]));
}

#[test]
fn splits_mergers_and_moves_are_told_without_numbers() {
    let mut after = unnumbered();
    // The second half of the office is in the yard, and stands elsewhere.
    after[1] = scene("OFF~CCCC", "INT|OFFICE|DAY", &words(100, 140), 6);
    after.insert(3, scene("YAR~KKKK", "EXT|YARD|DAY", &words(140, 180), 6));
    let found = match_scenes(&unnumbered(), &after);
    assert_eq!((found.split, found.added, found.cut), (vec![(1, vec![1, 3])], vec![], vec![]));
    let back = match_scenes(&after, &unnumbered());
    assert_eq!((back.merged, back.added, back.cut), (vec![(vec![1, 3], 1)], vec![], vec![]));
    // Both halves under other headings.
    after[1] = scene("HAL~KKKK", "INT|HALL|DAY", &words(100, 140), 6);
    let found = match_scenes(&unnumbered(), &after);
    assert_eq!((found.split, found.added, found.cut), (vec![(1, vec![1, 3])], vec![], vec![]));
    let back = match_scenes(&after, &unnumbered());
    assert_eq!((back.merged, back.added, back.cut), (vec![(vec![1, 3], 1)], vec![], vec![]));
    let mut after = unnumbered();
    after.rotate_left(1);
    let found = match_scenes(&unnumbered(), &after);
    assert_eq!((found.moved, found.same.len()), (vec![(0, 3)], 4));
}

#[test]
fn a_long_script_with_other_numbers_is_matched_soon() {
    let draft = |shift: usize| -> Vec<SceneShape> {
        let one = |at: usize| {
            let text = format!("{} {}", words(at * 7, at * 7 + 60), words(0, 30));
            scene(&(at + shift).to_string(), &format!("INT|SET {}|DAY", (at + shift) % 90), &text, 8)
        };
        (0..600).map(one).collect()
    };
    let found = match_scenes(&draft(1), &draft(40));
    let counts = [found.same.len(), found.renumbered.len(), found.split.len(), found.merged.len(), found.added.len(), found.cut.len()];
    assert_eq!(counts, [0, 600, 0, 0, 0, 0]);
    assert!(found.renumbered.iter().all(|likely| likely.before == likely.after));
}

//! Element links.

use super::{Kind, Table, f, t};
use crate::model::Part;

pub(super) static LINKS: Table = t(
    "links",
    Part::Schedule,
    &[],
    "Element links: what one element of a scene calls for besides itself. `callboard explain CB229` lists the built-in ones.",
    &[
        f("category", Kind::Texts, "Categories whose elements call for it: animals."),
        f("element", Kind::Texts, "Words one of which the element's name holds; `*` at the end stands for any ending: swim*."),
        f("hazard", Kind::Texts, "Words one of which a hazard of the scene holds."),
        f("minor", Kind::Bool, "True where a minor calls for it."),
        f("needs", Kind::Text, "Who is needed on the day: wrangler. The words of a built-in link change that one."),
        f("positions", Kind::Texts, "Positions of the crew list that meet the need; the need's own words by default."),
        f("guardian", Kind::Bool, "True where a minor's own guardian is enough; so for the UK's chaperone."),
        f("each", Kind::Integer, "How many minors one person looks after on a school day."),
        f("each_no_school", Kind::Integer, "How many on a day without school; as on a school day by default."),
        f("implies", Kind::ElementMap, "Elements that the scene implies: {additional_labor: Studio teacher}."),
        f("papers", Kind::Texts, "What else has to be there, for the breakdown sheet: fire permit."),
        f("off", Kind::Bool, "True turns the built-in link of these `needs` off."),
    ],
);

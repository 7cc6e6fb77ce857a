//! Props, costumes and set materials.

use super::Linker;
use super::read::Fields;
use crate::findings::{Finding, Part, codes};
use crate::model::{Asset, AssetLook, AssetSource, CostPer, Production};
use crate::values::natural_cmp;

/// Working days before the first scene that a thing is wanted, where its record does not say.
const PREP_DAYS: u32 = 1;
/// More working days of preparation than any production has.
const MOST_PREP_DAYS: u32 = 400;

pub(super) fn read(production: &mut Production, linker: &mut Linker<'_>) {
    let rows: Vec<Fields<'_>> = linker.rows("assets").collect();
    let mut assets: Vec<Asset> = rows.into_iter().filter_map(asset).collect();
    assets.sort_by(|a, b| natural_cmp(&a.id, &b.id));
    for asset in assets.iter().filter(|asset| asset.prep_days > MOST_PREP_DAYS) {
        let message = format!("`{}` is more than {MOST_PREP_DAYS} working days of preparation", asset.prep_days);
        let finding = Finding::new(&codes::BAD_VALUE, message).at(asset.origin).field("prep_days").blocks(Part::Assets);
        linker.say(finding.help("write working days: `prep_days: 3`; a fixed date is `needed_by`"));
    }
    assets.iter_mut().for_each(|asset| asset.prep_days = asset.prep_days.min(MOST_PREP_DAYS));
    production.assets = assets;
}

fn asset(row: Fields<'_>) -> Option<Asset> {
    Some(Asset {
        id: row.text("id")?,
        item: row.text("item").unwrap_or_default(),
        department: row.text("department").unwrap_or_else(|| "Props".to_owned()),
        character: row.text("character"),
        element: row.text("element"),
        scenes: row.scene_numbers("scenes"),
        quantity: row.integer("quantity").unwrap_or(1),
        states: row
            .records("states")
            .filter_map(|state| {
                Some(AssetLook {
                    state: state.text("state")?,
                    script_days: state.names("script_days"),
                    quantity: state.integer("quantity"),
                })
            })
            .collect(),
        source: row.choice("source", AssetSource::WORDS).map_or_else(AssetSource::default, |at| AssetSource::ALL[at]),
        vendor: row.text("vendor"),
        order: row.text("order"),
        account: row.text("account"),
        cost: row.money("cost"),
        per: row.choice("per", CostPer::WORDS).map_or_else(CostPer::default, |at| CostPer::ALL[at]),
        deposit: row.money("deposit"),
        prep_days: row.integer("prep_days").unwrap_or(PREP_DAYS),
        needed_by: row.date("needed_by"),
        ordered: row.date("ordered"),
        expected: row.date("expected"),
        received: row.date("received"),
        to_set: row.date("to_set"),
        return_due: row.date("return_due"),
        returned: row.date("returned"),
        condition: row.text("condition"),
        damage: row.money("damage"),
        disposal: row.text("disposal"),
        disposed: row.date("disposed"),
        owner: row.text("owner"),
        photo: row.text("photo"),
        notes: row.text("notes"),
        origin: row.origin(),
    })
}

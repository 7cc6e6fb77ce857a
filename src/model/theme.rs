//! The look of the papers: the tokens that a production, or a studio for all of its productions, states in YAML.

use std::collections::BTreeMap;

use super::Paper;

/// The tokens. What is not stated is the template's own affair, so every one may be absent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Theme {
    /// The name that heads the papers instead of the company's.
    pub name: Option<String>,
    /// Accent colour, `#rrggbb`.
    pub accent: Option<String>,
    /// Path of a logo in the production's folder, or of one in a folder of templates as `Layer::picture` of the renderer names it.
    pub logo: Option<String>,
    /// Family for the text.
    pub font: Option<String>,
    /// Family for headings.
    pub heading_font: Option<String>,
    /// Family for the figures that are looked for first.
    pub figure_font: Option<String>,
    /// Families of this machine that the papers may use, in order.
    pub system_fonts: Vec<String>,
    /// Other colours by token, as `#rrggbb`.
    pub colours: BTreeMap<&'static str, String>,
    /// The papers' size, where the conventions state none.
    pub paper: Option<Paper>,
    /// Size of running text in points, as written.
    pub text_size: Option<String>,
    /// Room inside tables and between sections.
    pub density: Option<Density>,
    /// Margins at the sides, in points.
    pub margin: Option<String>,
    /// The left margin of papers that go into a binder, in points.
    pub punch_margin: Option<String>,
}

/// How much room there is between things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Density {
    /// Less than usual.
    Tight,
    /// As the templates are made.
    Normal,
    /// More than usual.
    Roomy,
}

impl Density {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["tight", "normal", "roomy"];
    /// Each in the order of its word.
    pub const ALL: [Self; 3] = [Self::Tight, Self::Normal, Self::Roomy];

    /// What lengths between things are multiplied with, as a decimal.
    #[must_use]
    pub const fn factor(self) -> &'static str {
        match self {
            Self::Tight => "0.75",
            Self::Normal => "1",
            Self::Roomy => "1.35",
        }
    }
}

impl Theme {
    /// The tokens for colours besides the accent: text, secondary text, hairlines, grounds of heads and boxes, and the
    /// ground of what must be seen.
    pub const COLOURS: [&'static str; 6] = ["ink", "soft", "rule", "shade", "wash", "warn"];

    /// These tokens over those of a house: what is not stated here is the house's.
    #[must_use]
    pub fn over(self, house: &Self) -> Self {
        let or = |own: Option<String>, house: &Option<String>| own.or_else(|| house.clone());
        let mut colours = house.colours.clone();
        colours.extend(self.colours);
        Self {
            name: or(self.name, &house.name),
            accent: or(self.accent, &house.accent),
            logo: or(self.logo, &house.logo),
            font: or(self.font, &house.font),
            heading_font: or(self.heading_font, &house.heading_font),
            figure_font: or(self.figure_font, &house.figure_font),
            system_fonts: if self.system_fonts.is_empty() { house.system_fonts.clone() } else { self.system_fonts },
            colours,
            paper: self.paper.or(house.paper),
            text_size: or(self.text_size, &house.text_size),
            density: self.density.or(house.density),
            margin: or(self.margin, &house.margin),
            punch_margin: or(self.punch_margin, &house.punch_margin),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_stated_is_the_houses() {
        let house = Theme {
            accent: Some("#111111".into()),
            colours: [("ink", "#222222".into()), ("rule", "#333333".into())].into(),
            ..Theme::default()
        };
        let own = Theme { font: Some("Cabin".into()), colours: [("ink", "#000000".into())].into(), ..Theme::default() };
        let both = own.over(&house);
        assert_eq!((both.accent.as_deref(), both.font.as_deref()), (Some("#111111"), Some("Cabin")));
        assert_eq!(both.colours, [("ink", "#000000".to_owned()), ("rule", "#333333".to_owned())].into());
    }
}

//! Calls: when somebody is wanted.

use std::fmt;
use std::str::FromStr;

use super::{Clock, ClockStyle, ValueError};

/// The stage of a day that a relative call hangs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    /// General crew call.
    Call,
    /// Shooting call.
    Shooting,
    /// Lunch.
    Lunch,
    /// Estimated wrap.
    Wrap,
    /// A performer's make-up and hair.
    Makeup,
    /// A performer's blocking or rehearsal.
    Blocking,
    /// A performer's first shot.
    OnSet,
}

impl Stage {
    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Call => "call",
            Self::Shooting => "shooting",
            Self::Lunch => "lunch",
            Self::Wrap => "wrap",
            Self::Makeup => "makeup",
            Self::Blocking => "blocking",
            Self::OnSet => "on_set",
        }
    }

    const ALL: [Self; 7] = [Self::Call, Self::Shooting, Self::Lunch, Self::Wrap, Self::Makeup, Self::Blocking, Self::OnSet];
}

/// A call: a clock time, an offset from a stage of the day, or a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Call {
    /// At this time.
    At(Clock),
    /// So many minutes after a stage, or before it when negative: `call-0:30`.
    Offset {
        /// The stage.
        stage: Stage,
        /// Minutes after it.
        minutes: i32,
    },
    /// On call (`O/C`).
    OnCall,
    /// Will notify (`W/N`).
    WillNotify,
    /// Reports by own means (`SR`).
    SelfReport,
    /// As the head of department says (`per HOD`).
    PerDepartment,
    /// Not called (`OFF`).
    Off,
}

const EXPECTED: &str = "a call, such as 7:00A, call-0:30, O/C, W/N or SR";

impl FromStr for Call {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, ValueError> {
        let trimmed = text.trim();
        let lower = trimmed.to_ascii_lowercase();
        match lower.as_str() {
            "o/c" | "oc" | "on call" => return Ok(Self::OnCall),
            "w/n" | "wn" | "will notify" => return Ok(Self::WillNotify),
            "sr" | "s/r" | "self report" | "self-report" | "self drive" => return Ok(Self::SelfReport),
            "per hod" | "per dept" | "per dept head" | "per dept." | "hod" => return Ok(Self::PerDepartment),
            "off" | "-" | "–" | "n/c" => return Ok(Self::Off),
            _ => {}
        }
        for stage in Stage::ALL {
            let Some(rest) = lower.strip_prefix(stage.word()) else { continue };
            let rest = rest.trim();
            if rest.is_empty() {
                return Ok(Self::Offset { stage, minutes: 0 });
            }
            let (sign, length) = match (rest.strip_prefix('+'), rest.strip_prefix(['-', '−', '–'])) {
                (Some(length), _) => (1, length),
                (_, Some(length)) => (-1, length),
                _ => return Err(ValueError::new(text, EXPECTED)),
            };
            let minutes = super::minutes(length).map_err(|_| ValueError::new(text, EXPECTED))?;
            return Ok(Self::Offset { stage, minutes: sign * i32::try_from(minutes).unwrap_or(0) });
        }
        trimmed.parse().map(Self::At).map_err(|_| ValueError::new(text, EXPECTED))
    }
}

impl Call {
    /// The call as a paper prints it once its stage is known; a relative call that has no stage prints as written.
    #[must_use]
    pub fn text(self, style: ClockStyle) -> String {
        match self {
            Self::At(clock) => clock.text(style),
            Self::OnCall => "O/C".to_owned(),
            Self::WillNotify => "W/N".to_owned(),
            Self::SelfReport => "SR".to_owned(),
            Self::PerDepartment => "per HOD".to_owned(),
            Self::Off => "–".to_owned(),
            Self::Offset { .. } => self.to_string(),
        }
    }
}

impl fmt::Display for Call {
    /// The form users write.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(clock) => clock.fmt(f),
            Self::Offset { stage, minutes: 0 } => f.write_str(stage.word()),
            Self::Offset { stage, minutes } => {
                let sign = if *minutes < 0 { '-' } else { '+' };
                let minutes = minutes.abs();
                write!(f, "{}{sign}{}:{:02}", stage.word(), minutes / 60, minutes % 60)
            }
            Self::OnCall => f.write_str("O/C"),
            Self::WillNotify => f.write_str("W/N"),
            Self::SelfReport => f.write_str("SR"),
            Self::PerDepartment => f.write_str("per HOD"),
            Self::Off => f.write_str("OFF"),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn spellings() {
        for (text, call) in [
            ("7:00A", "07:00"),
            ("call-0:30", "call-0:30"),
            ("Call - 30", "call-0:30"),
            ("lunch", "lunch"),
            ("wrap+1h", "wrap+1:00"),
            ("o/c", "O/C"),
            ("Will Notify", "W/N"),
            ("SR", "SR"),
            ("per HOD", "per HOD"),
            ("n/c", "OFF"),
        ] {
            assert_eq!(text.parse::<Call>().unwrap().to_string(), call, "{text}");
        }
        for text in ["", "callback", "call 30", "call-", "call--30", "tbc"] {
            assert!(text.parse::<Call>().is_err(), "{text}");
        }
    }

    fn any_call() -> impl Strategy<Value = Call> {
        let stage = prop::sample::select(Stage::ALL.to_vec());
        prop_oneof![
            (-1440_i32..4320).prop_map(|minutes| Call::At(Clock::from_minutes(minutes))),
            (stage, -10_080_i32..=10_080).prop_map(|(stage, minutes)| Call::Offset { stage, minutes }),
            prop::sample::select(vec![Call::OnCall, Call::WillNotify, Call::SelfReport, Call::PerDepartment, Call::Off]),
        ]
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_back(call in any_call()) {
            prop_assert_eq!(call.to_string().parse::<Call>().unwrap(), call);
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,20}|(call|wrap|on_set)[-+–][0-9:h]{0,6}") {
            if let Ok(call) = text.parse::<Call>() {
                prop_assert_eq!(call.to_string().parse::<Call>().unwrap(), call);
            }
        }
    }
}

//! Simple expressions over decimal numbers and named values: `SHOOT_WEEKS * 2 + 1`, `max(CAST.5.PAID, 10)`.

use std::fmt;

use rust_decimal::Decimal;

use super::ValueError;

/// The part of a name that an id makes: what could be read as a sign becomes `_`, so `ferry-slip` is `ferry_slip`. Two ids may
/// come to one name.
#[must_use]
pub fn name_of_id(id: &str) -> String {
    id.chars().map(|c| if c.is_alphanumeric() || c == '.' { c } else { '_' }).collect()
}

const EXPECTED: &str = "a number, a name, or an expression such as SHOOT_WEEKS * 2 + 1";
/// Deepest nesting of parentheses and signs.
const DEEPEST: usize = 32;
/// Longest text, in bytes.
const LONGEST: usize = 500;

/// An expression, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expression {
    /// A number.
    Number(Decimal),
    /// A named value.
    Name(String),
    /// The other way round.
    Negative(Box<Expression>),
    /// Two expressions and what is between them.
    Binary(Operator, Box<Expression>, Box<Expression>),
    /// A function of expressions.
    Call(Function, Vec<Expression>),
}

/// What stands between two expressions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// Sum.
    Plus,
    /// Difference.
    Minus,
    /// Product.
    Times,
    /// Quotient.
    Over,
}

/// A function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Function {
    /// The least.
    Min,
    /// The greatest.
    Max,
    /// Up to the next whole number.
    Ceil,
    /// Down to the whole number.
    Floor,
    /// To the nearest whole number, half away from nothing.
    Round,
}

/// Why an expression has no value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoValue {
    /// A name is not known.
    #[error("there is no value `{0}`")]
    Unknown(String),
    /// Something is divided by nothing.
    #[error("it divides by zero")]
    DivisionByZero,
    /// A figure is too large to be counted.
    #[error("it comes to more than can be counted")]
    TooLarge,
}

impl Expression {
    /// Reads an expression: numbers with a decimal point, names of letters, digits, `_` and `.`, `+ - * /`, parentheses,
    /// and `min`, `max`, `ceil`, `floor`, `round`.
    ///
    /// # Errors
    /// When the text is no expression.
    pub fn parse(text: &str) -> Result<Self, ValueError> {
        let wrong = || ValueError::new(text, EXPECTED);
        let tokens = tokens(text).filter(|_| text.len() <= LONGEST).ok_or_else(wrong)?;
        let mut reader = Reader { tokens: &tokens, at: 0, depth: 0 };
        let expression = reader.sum().ok_or_else(wrong)?;
        if reader.at == tokens.len() { Ok(expression) } else { Err(wrong()) }
    }

    /// Its value, names looked up.
    ///
    /// # Errors
    /// When a name is not known, something is divided by zero, or a figure is too large.
    pub fn value(&self, of: &dyn Fn(&str) -> Option<Decimal>) -> Result<Decimal, NoValue> {
        match self {
            Self::Number(number) => Ok(*number),
            Self::Name(name) => of(name).ok_or_else(|| NoValue::Unknown(name.clone())),
            Self::Negative(inner) => inner.value(of).map(|value| -value),
            Self::Binary(operator, left, right) => {
                let (left, right) = (left.value(of)?, right.value(of)?);
                match operator {
                    Operator::Plus => left.checked_add(right).ok_or(NoValue::TooLarge),
                    Operator::Minus => left.checked_sub(right).ok_or(NoValue::TooLarge),
                    Operator::Times => left.checked_mul(right).ok_or(NoValue::TooLarge),
                    Operator::Over if right.is_zero() => Err(NoValue::DivisionByZero),
                    Operator::Over => left.checked_div(right).ok_or(NoValue::TooLarge),
                }
            }
            Self::Call(function, inner) => {
                let values = inner.iter().map(|one| one.value(of)).collect::<Result<Vec<_>, _>>()?;
                let first = values.first().copied().unwrap_or_default();
                Ok(match function {
                    Function::Min => values.iter().copied().min().unwrap_or(first),
                    Function::Max => values.iter().copied().max().unwrap_or(first),
                    Function::Ceil => first.ceil(),
                    Function::Floor => first.floor(),
                    Function::Round => super::round_half_up(first, 0),
                })
            }
        }
    }

    /// The names it uses, in order, each as often as it stands there.
    #[must_use]
    pub fn names(&self) -> Vec<&str> {
        match self {
            Self::Number(_) => Vec::new(),
            Self::Name(name) => vec![name.as_str()],
            Self::Negative(inner) => inner.names(),
            Self::Binary(_, left, right) => left.names().into_iter().chain(right.names()).collect(),
            Self::Call(_, inner) => inner.iter().flat_map(Self::names).collect(),
        }
    }
}

impl fmt::Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => write!(f, "{number}"),
            Self::Name(name) => f.write_str(name),
            Self::Negative(inner) => write!(f, "-{inner}"),
            Self::Binary(operator, left, right) => {
                let sign = match operator {
                    Operator::Plus => '+',
                    Operator::Minus => '-',
                    Operator::Times => '*',
                    Operator::Over => '/',
                };
                write!(f, "({left} {sign} {right})")
            }
            Self::Call(function, inner) => {
                let name = match function {
                    Function::Min => "min",
                    Function::Max => "max",
                    Function::Ceil => "ceil",
                    Function::Floor => "floor",
                    Function::Round => "round",
                };
                let inner: Vec<String> = inner.iter().map(ToString::to_string).collect();
                write!(f, "{name}({})", inner.join(", "))
            }
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
enum Token {
    Number(Decimal),
    Name(String),
    Sign(char),
}

fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut all = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = if first.is_ascii_digit() {
            let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
            all.push(Token::Number(rest[..end].parse().ok()?));
            end
        } else if first.is_alphabetic() || first == '_' {
            let end = rest.find(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | '.')).unwrap_or(rest.len());
            all.push(Token::Name(rest[..end].to_owned()));
            end
        } else if matches!(first, '+' | '-' | '*' | '/' | '(' | ')' | ',') {
            all.push(Token::Sign(first));
            1
        } else if matches!(first, '×' | '÷' | '−') {
            all.push(Token::Sign(match first {
                '×' => '*',
                '÷' => '/',
                _ => '-',
            }));
            first.len_utf8()
        } else {
            return None;
        };
        rest = rest[length..].trim_start();
    }
    Some(all)
}

struct Reader<'a> {
    tokens: &'a [Token],
    at: usize,
    depth: usize,
}

impl Reader<'_> {
    fn take(&mut self, sign: char) -> bool {
        let there = self.tokens.get(self.at) == Some(&Token::Sign(sign));
        self.at += usize::from(there);
        there
    }

    fn sum(&mut self) -> Option<Expression> {
        let mut left = self.product()?;
        loop {
            let operator = if self.take('+') {
                Operator::Plus
            } else if self.take('-') {
                Operator::Minus
            } else {
                return Some(left);
            };
            left = Expression::Binary(operator, Box::new(left), Box::new(self.product()?));
        }
    }

    fn product(&mut self) -> Option<Expression> {
        let mut left = self.one()?;
        loop {
            let operator = if self.take('*') {
                Operator::Times
            } else if self.take('/') {
                Operator::Over
            } else {
                return Some(left);
            };
            left = Expression::Binary(operator, Box::new(left), Box::new(self.one()?));
        }
    }

    fn one(&mut self) -> Option<Expression> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        let one = self.atom();
        self.depth -= 1;
        one
    }

    fn atom(&mut self) -> Option<Expression> {
        if self.take('-') {
            return Some(Expression::Negative(Box::new(self.one()?)));
        }
        if self.take('(') {
            let inner = self.sum()?;
            return self.take(')').then_some(inner);
        }
        let token = self.tokens.get(self.at)?.clone();
        self.at += 1;
        match token {
            Token::Number(number) => Some(Expression::Number(number)),
            Token::Sign(_) => None,
            Token::Name(name) if self.take('(') => {
                let function = match name.to_lowercase().as_str() {
                    "min" => Function::Min,
                    "max" => Function::Max,
                    "ceil" => Function::Ceil,
                    "floor" => Function::Floor,
                    "round" => Function::Round,
                    _ => return None,
                };
                let mut inner = vec![self.sum()?];
                while self.take(',') {
                    inner.push(self.sum()?);
                }
                let one = matches!(function, Function::Ceil | Function::Floor | Function::Round);
                (self.take(')') && (!one || inner.len() == 1)).then_some(Expression::Call(function, inner))
            }
            Token::Name(name) => Some(Expression::Name(name)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn value(text: &str) -> Result<Decimal, NoValue> {
        let of = |name: &str| match name {
            "SHOOT_WEEKS" => Some(Decimal::from(6)),
            "CAST.1X.WORK" => Some(Decimal::from(9)),
            _ => None,
        };
        Expression::parse(text).unwrap().value(&of)
    }

    #[test]
    fn products_go_before_sums_and_parentheses_before_both() {
        for (text, expected) in [
            ("SHOOT_WEEKS * 2 + 1", "13"),
            ("1 + SHOOT_WEEKS × 2", "13"),
            ("(1 + 2) * -3", "-9"),
            ("10 - 4 - 3", "3"),
            ("ceil(CAST.1X.WORK / 5)", "2"),
            ("max(CAST.1X.WORK, 10, 3.5)", "10"),
            ("round(2.5) + floor(1.9)", "4"),
        ] {
            assert_eq!(value(text).unwrap().to_string(), expected, "{text}");
        }
    }

    #[test]
    fn what_has_no_value_says_why() {
        assert_eq!(value("WEEKS"), Err(NoValue::Unknown("WEEKS".to_owned())));
        assert_eq!(value("1 / (SHOOT_WEEKS - 6)"), Err(NoValue::DivisionByZero));
        for text in ["", "1 +", "(1", "1 2", "sum(1)", "ceil(1, 2)", "5 % 2", "1..2"] {
            assert!(Expression::parse(text).is_err(), "{text}");
        }
        assert!(Expression::parse(&"1+".repeat(1_000)).is_err());
        assert!(Expression::parse(&"(".repeat(10_000)).is_err() && Expression::parse(&"-".repeat(10_000)).is_err());
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_back(a in 0u32..1000, b in 1u32..1000, c in 0u32..1000) {
            for text in [format!("{a} + {b} * {c}"), format!("-{a} / {b} - {c}"), format!("min({a}, X.{b}) * ({c} - {a})")] {
                let read = Expression::parse(&text).unwrap();
                prop_assert_eq!(&Expression::parse(&read.to_string()).unwrap(), &read);
            }
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,24}|[-+*/(), 0-9a-z.]{0,24}") {
            if let Ok(read) = Expression::parse(&text) {
                let _ = read.value(&|_| Some(Decimal::MAX));
            }
        }
    }
}

//! The school's file: where it may lie, and what can go wrong on its way. What it says is for another module.
//!
//! A file on the host's own site comes with a message from the element; any other the frame fetches itself, over
//! https, and its host must allow that (CORS).

/// So many bytes may a file have: far above what a school with hundreds of programs takes.
pub const LARGEST: usize = 256 * 1024;
/// So long may an address be.
const LONGEST_ADDRESS: usize = 2000;

/// Why a file did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// No connection, or a host that does not allow it.
    Network,
    Timeout,
    /// The answer was another than 200 to 299.
    Status(u16),
    /// No JSON.
    Type,
    /// More than [`LARGEST`].
    Size,
}

impl FetchError {
    /// Reads `network`, `timeout`, `status 404`, `type` or `size`.
    pub fn read(text: &str) -> Option<Self> {
        Some(match text {
            "network" => Self::Network,
            "timeout" => Self::Timeout,
            "type" => Self::Type,
            "size" => Self::Size,
            _ => Self::Status(text.strip_prefix("status ")?.parse().ok()?),
        })
    }
}

/// Whether the frame would fetch a file from there: a whole address, over https, with nothing in it that an
/// address cannot hold.
pub fn is_address(text: &str) -> bool {
    let host = text.strip_prefix("https://").unwrap_or_default();
    let named = host.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[');
    named
        && text.len() <= LONGEST_ADDRESS
        && !text
            .contains(|c: char| c.is_whitespace() || c.is_control() || "\"<>\\^`{|}".contains(c))
}

/// Whether a response of this type may be the file. Many hosts send JSON as plain text.
pub fn is_type(kind: &str) -> bool {
    let kind = kind.split(';').next().unwrap_or_default().trim();
    let kind = kind.to_ascii_lowercase();
    ["application/json", "text/json", "text/plain"].contains(&kind.as_str())
        || kind.ends_with("+json")
}

/// A copy of a file, kept for the time without a network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CachedFile {
    /// Where it came from.
    pub address: String,
    /// When, `YYYY-MM-DD`.
    pub day: String,
    pub text: String,
}

impl CachedFile {
    /// A line each for address and day, then the file.
    pub fn write(&self) -> String {
        [&self.address, "\n", &self.day, "\n", &self.text].concat()
    }

    /// Reads what [`Self::write`] wrote; `None` for anything else, and for a copy of another file.
    pub fn read(kept: &str, address: &str) -> Option<Self> {
        let (from, rest) = kept.split_once('\n')?;
        let (day, text) = rest.split_once('\n')?;
        let is_day = day.len() == 10 && day.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        (from == address && is_day && text.len() <= LARGEST).then(|| Self {
            address: from.to_owned(),
            day: day.to_owned(),
            text: text.to_owned(),
        })
    }
}

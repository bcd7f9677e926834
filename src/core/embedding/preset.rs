//! The school's file: its allowed URLs, and what can go wrong while loading it. [`crate::school`] reads its content.
//!
//! The element sends a file of the host's own site in a message. The frame fetches any other file itself, over https,
//! and the file's server must allow that (CORS).

/// The maximum size of a file in bytes: far more than a school with hundreds of programs needs.
pub const LARGEST: usize = 256 * 1024;
/// The maximum length of a URL, in bytes.
const LONGEST_ADDRESS: usize = 2000;

/// Why a file could not be loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// No connection, or a server that does not allow the request.
    Network,
    Timeout,
    /// A status outside 200 to 299.
    Status(u16),
    /// Not JSON.
    Type,
    /// More than [`LARGEST`] bytes.
    Size,
}

impl FetchError {
    /// Parses `network`, `timeout`, `status 404`, `type` or `size`.
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

/// Whether the frame would fetch a file from there: an absolute https URL without invalid characters.
pub fn is_address(text: &str) -> bool {
    let host = text.strip_prefix("https://").unwrap_or_default();
    let named = host.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[');
    named
        && text.len() <= LONGEST_ADDRESS
        && !text
            .contains(|c: char| c.is_whitespace() || c.is_control() || "\"<>\\^`{|}".contains(c))
}

/// Whether a response of this MIME type may be the file. Many servers send JSON as plain text.
pub fn is_type(kind: &str) -> bool {
    let kind = kind.split(';').next().unwrap_or_default().trim();
    let kind = kind.to_ascii_lowercase();
    ["application/json", "text/json", "text/plain"].contains(&kind.as_str())
        || kind.ends_with("+json")
}

/// A copy of a file, stored for use without a network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CachedFile {
    /// The URL that it came from.
    pub address: String,
    /// When it was fetched, `YYYY-MM-DD`.
    pub day: String,
    pub text: String,
}

impl CachedFile {
    /// One line each for URL and day, then the file.
    pub fn write(&self) -> String {
        [&self.address, "\n", &self.day, "\n", &self.text].concat()
    }

    /// Reads what [`Self::write`] wrote; `None` for anything else, and for a copy of another file.
    pub fn read(stored: &str, address: &str) -> Option<Self> {
        let (from, rest) = stored.split_once('\n')?;
        let (day, text) = rest.split_once('\n')?;
        let is_day = day.len() == 10 && day.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        (from == address && is_day && text.len() <= LARGEST).then(|| Self {
            address: from.to_owned(),
            day: day.to_owned(),
            text: text.to_owned(),
        })
    }
}

//! An address as a QR code, drawn as one path: a black module is a square of side 1.
//!
//! ```
//! let picture = casepath_core::qr::Picture::of("https://casepath.example/").expect("it fits");
//! assert_eq!(picture.view_box(), "-4 -4 33 33");
//! // The finder in the upper left corner.
//! assert!(picture.path.starts_with("M0 0h7v1h-7z"));
//! ```

use qrcodegen::{QrCode, QrCodeEcc};

/// A margin of four modules belongs to the code.
const MARGIN: i32 = 4;

/// The drawing, without its margin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrImage {
    /// Modules on a side.
    size: i32,
    /// For the `d` of a path.
    pub path: String,
}

impl QrImage {
    /// `None` where the text is too long for a code.
    pub fn of(text: &str) -> Option<Self> {
        let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
        let size = code.size();
        let mut path = String::new();
        for y in 0..size {
            let mut x = 0;
            while x < size {
                let black = (x..size).take_while(|x| code.get_module(*x, y)).count() as i32;
                if black > 0 {
                    path += &format!("M{x} {y}h{black}v1h-{black}z");
                }
                x += black + 1;
            }
        }
        Some(Self { size, path })
    }

    /// What is seen of it, with the margin.
    pub fn view_box(&self) -> String {
        let whole = self.size + 2 * MARGIN;
        format!("-{MARGIN} -{MARGIN} {whole} {whole}")
    }
}

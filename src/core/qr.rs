//! A URL as a QR code, drawn as one SVG path in which a black module is a square of side 1.
//!
//! ```
//! let image = casepath_core::qr::QrImage::of("https://casepath.example/").expect("it fits");
//! assert_eq!(image.view_box(), "-4 -4 33 33");
//! // The finder in the upper left corner.
//! assert!(image.path.starts_with("M0 0h7v1h-7z"));
//! ```

use qrcodegen::{QrCode, QrCodeEcc};

/// The QR code standard requires a quiet zone of four modules.
const MARGIN: i32 = 4;

/// A QR code without its margin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrImage {
    /// Modules per side.
    size: i32,
    /// The `d` attribute of an SVG `path`.
    pub path: String,
}

impl QrImage {
    /// Encodes a text; `None` if it is too long for a QR code.
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

    /// The `viewBox` of the SVG, including the margin.
    pub fn view_box(&self) -> String {
        let whole = self.size + 2 * MARGIN;
        format!("-{MARGIN} -{MARGIN} {whole} {whole}")
    }
}

//! Finishes `dist/` after Trunk (a `post_build` hook): writes the long texts, which the page loads when a
//! reader opens one, under names that carry the hash of what they hold.
//!
//! Fails when a file cannot be written.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::io::Result<()> {
    use casepath::text::notes;
    use std::path::PathBuf;

    let folder = std::env::args_os()
        .nth(1)
        .or_else(|| std::env::var_os("TRUNK_STAGING_DIR"))
        .map_or_else(|| PathBuf::from("dist"), PathBuf::from);
    for (name, text) in [
        (notes::ENGLISH_FILE, notes::ENGLISH),
        (notes::SPANISH_FILE, notes::SPANISH),
    ] {
        std::fs::write(folder.join(name), text)?;
    }
    Ok(())
}

#[cfg(target_arch = "wasm32")]
fn main() {}

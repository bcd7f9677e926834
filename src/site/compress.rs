//! Compressed copies of every text file, for hosts that serve precompressed files: `.br` (brotli, level 11) and
//! `.gz` (gzip, level 9). The output is deterministic.
//!
//! `index.html` gets `index.html.br` and `index.html.gz`. Copies from an earlier run are replaced, or removed if
//! their file no longer exists.

use std::io::Write;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{fs, io, thread};

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

use crate::files;

/// The extensions of files worth compressing. Images are already compressed.
const TEXTS: [&str; 9] = [
    "html",
    "js",
    "css",
    "json",
    "csv",
    "svg",
    "wasm",
    "webmanifest",
    "txt",
];
const COPIES: [&str; 2] = [".br", ".gz"];

pub fn write(folder: &Path) -> io::Result<()> {
    remove(folder)?;
    let all = files::list(folder)?;
    let texts: Vec<&String> = all.iter().filter(|path| is_text(path)).collect();
    let next = AtomicUsize::new(0);
    let work = || -> io::Result<()> {
        while let Some(path) = texts.get(next.fetch_add(1, Ordering::Relaxed)) {
            copies(&folder.join(path))?;
        }
        Ok(())
    };
    thread::scope(|scope| {
        let workers = thread::available_parallelism().map_or(1, usize::from);
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| {
            worker
                .join()
                .unwrap_or_else(|_| Err(io::Error::other("a compression did not end")))
        })
    })
}

/// Removes the copies from an earlier run.
pub fn remove(folder: &Path) -> io::Result<()> {
    let all = files::list(folder)?;
    for copy in all.iter().filter(|path| is_copy(path)) {
        fs::remove_file(folder.join(copy))?;
    }
    Ok(())
}

fn is_copy(path: &str) -> bool {
    COPIES.iter().any(|end| path.ends_with(end))
}

/// Hidden files and host configurations are excluded, because they are not served.
fn is_text(path: &str) -> bool {
    let end = path.rsplit_once('.').map_or("", |(_, end)| end);
    let hidden = path.split('/').any(|step| step.starts_with('.'));
    TEXTS.contains(&end) && !hidden && !path.starts_with("hosting/")
}

fn copies(file: &Path) -> io::Result<()> {
    let content = fs::read(file)?;
    let beside = |end: &str| {
        let mut name = file.as_os_str().to_owned();
        name.push(end);
        name
    };
    fs::write(beside(".br"), brotli(&content)?)?;
    fs::write(beside(".gz"), gzip(&content)?)
}

fn brotli(content: &[u8]) -> io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        size_hint: content.len(),
        ..BrotliEncoderParams::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut out, &parameters)?;
    Ok(out)
}

/// Without file name and time, so that the output is deterministic.
fn gzip(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzBuilder::new().write(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    fn unpacked(copy: &[u8], end: &str) -> Vec<u8> {
        let mut out = Vec::new();
        match end {
            ".br" => brotli::BrotliDecompress(&mut &copy[..], &mut out),
            _ => flate2::read::GzDecoder::new(copy)
                .read_to_end(&mut out)
                .map(drop),
        }
        .expect("a whole copy");
        out
    }

    #[test]
    fn copies_hold_what_the_file_holds_and_are_the_same_each_time() {
        let folder = std::env::temp_dir().join(format!("casepath-compress-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("state")).expect("a folder");
        let noise: Vec<u8> = (0_u32..70_000)
            .map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()[0])
            .collect();
        let texts: [(&str, &[u8]); 4] = [
            ("index.html", b"<!doctype html>"),
            ("state/oh.html", "año ".repeat(9_000).leak().as_bytes()),
            ("program.wasm", &noise),
            ("empty.txt", b""),
        ];
        for (name, content) in texts {
            fs::write(folder.join(name), content).expect("a file");
        }
        for other in ["icon.png", ".htaccess", "gone.html.br"] {
            fs::write(folder.join(other), "x").expect("a file");
        }
        write(&folder).expect("copies");
        let first: Vec<Vec<u8>> = read(&folder);
        let listed = files::list(&folder).expect("a list");
        assert_eq!(listed.len(), 3 * texts.len() + 2, "{listed:?}");
        for (name, content) in texts {
            for end in COPIES {
                let copy = fs::read(folder.join(format!("{name}{end}"))).expect("a copy");
                assert_eq!(unpacked(&copy, end), content, "{name}{end}");
            }
        }
        write(&folder).expect("copies again");
        assert_eq!(read(&folder), first);
        fs::remove_dir_all(&folder).expect("the folder was ours");
    }

    fn read(folder: &Path) -> Vec<Vec<u8>> {
        let listed = files::list(folder).expect("a list");
        listed
            .iter()
            .map(|path| fs::read(folder.join(path)).expect("a file"))
            .collect()
    }
}

//! `embed.html`: the calculator under a title of its own, for frames of other sites. It is a second file,
//! because hosts give headers by address: this one may stand in any frame, `index.html` only in our own.
//! `<html data-embed>` tells the program.

use std::path::Path;
use std::{fs, io};

use casepath::answers::Language;
use casepath::text::site_words::SiteWord;

use crate::html;

pub fn write(folder: &Path) -> io::Result<()> {
    let index = folder.join("index.html");
    let page = fs::read_to_string(&index)
        .map_err(|why| io::Error::new(why.kind(), format!("{}: {why}", index.display())))?;
    fs::write(folder.join("embed.html"), embedded(&page)?)
}

fn embedded(page: &str) -> io::Result<String> {
    let page = html::rewrite(page, |tag| {
        if tag.name == "html" {
            tag.set("data-embed", "");
        }
    });
    let title = page
        .split_once("<title>")
        .and_then(|(before, rest)| Some((before, rest.split_once("</title>")?.1)));
    let Some((before, after)) = title else {
        return Err(io::Error::other("index.html has no title"));
    };
    let own = SiteWord::EmbedTitle.say(Language::English);
    // Search engines are to find the page itself.
    Ok(format!(
        "{before}<title>{own}</title><meta name=\"robots\" content=\"noindex\">{after}"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_title_and_mark_differ() {
        let index = "<!doctype html><html lang=en><head><title>One</title></head><body><p>text";
        assert_eq!(
            embedded(index).expect("a page"),
            format!(
                "<!doctype html><html lang=\"en\" data-embed=\"\"><head><title>{}</title>\
                 <meta name=\"robots\" content=\"noindex\"></head><body><p>text",
                SiteWord::EmbedTitle.say(Language::English)
            )
        );
        assert!(embedded("<p>no title").is_err());
    }
}

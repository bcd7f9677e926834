//! Parses the website systems that schools use, and what their pages accept.

use super::Reader;

/// In the order of `casepath_data::platforms::PasteSupport`.
pub const KEEPS: [&str; 4] = ["yes", "some", "no", "ask"];
/// In the order of `casepath_data::platforms::EmbedCode`.
pub const RUNGS: [&str; 3] = ["element", "frame", "link"];

#[derive(Debug, Clone, Default)]
pub struct Platform {
    pub id: String,
    pub name: String,
    /// Index in [`KEEPS`].
    pub script: usize,
    pub frame: usize,
    /// Index in [`RUNGS`].
    pub take: usize,
    pub seen: String,
    pub sources: Vec<usize>,
    /// English, Spanish.
    pub text: [String; 2],
}

impl Reader<'_> {
    pub(super) fn platforms(&mut self) -> Vec<Platform> {
        let columns = [
            "id", "name", "script", "frame", "take", "seen", "source", "text_en", "text_es",
        ];
        let mut platforms: Vec<Platform> = Vec::new();
        for row in self.table("platforms.csv", &columns) {
            let mut place = |column: &str, known: &[&str]| {
                let word = row.one_of(column, known, &mut self.problems);
                known.iter().position(|one| *one == word).unwrap_or(0)
            };
            let script = place("script", &KEEPS);
            let frame = place("frame", &KEEPS);
            let take = place("take", &RUNGS);
            let platform = Platform {
                id: row.needed("id", &mut self.problems),
                name: row.needed("name", &mut self.problems),
                script,
                frame,
                take,
                seen: row.date("seen", &mut self.problems),
                sources: self.source(&row),
                text: ["text_en", "text_es"].map(|column| row.needed(column, &mut self.problems)),
            };
            if platform.seen.is_empty() {
                self.fail(&row, "seen is empty; say when it was looked at");
            }
            let refused = [platform.script, platform.frame, usize::MAX].get(take) == Some(&NO);
            if refused {
                let what = format!("take is {}, which this row says is not kept", RUNGS[take]);
                self.fail(&row, what);
            }
            if platforms.iter().any(|other| other.id == platform.id) {
                self.fail(&row, format!("{} stands twice", platform.id));
            }
            platforms.push(platform);
        }
        platforms
    }
}

/// The index of `no` in [`KEEPS`].
const NO: usize = 2;

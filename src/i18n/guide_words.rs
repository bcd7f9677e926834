//! The words that the guide needs besides its own text.

words! {
/// A word of the guide.
GuideWord {
    Range: "{0} to {1}", "{0} a {1}";
}
}

//! The page: one program, of which the parts that a first visit does not need arrive later.

mod exports;
mod split;

fn main() {
    casepath_app::app::start(split::LOADERS);
}

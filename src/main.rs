//! The page: one program. Parts that a first visit does not need load later.

mod exports;
mod split;

fn main() {
    casepath_app::app::start(split::LOADERS);
}

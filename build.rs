//! Has the program rebuilt when a template or a font is added, since both are built in.

fn main() {
    println!("cargo::rerun-if-changed=templates");
    println!("cargo::rerun-if-changed=fonts");
}

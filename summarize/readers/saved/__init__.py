"""Pages as programs save them: in one file, in a package, by an archive of the web."""

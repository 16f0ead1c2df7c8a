"""One module per topic, each with `measure(data) -> {figure: value}`; `quality` finds them here."""

"""Days as a reader sees them: what of today's articles an earlier day has told, by labels.

`open/` has invented stories, a text file each (`stories` reads them, README.md tells the format);
`telling` runs `daily` over their days, `judging` compares what was told with the labels.
"""

#!/usr/bin/env bash
# feedparser takes the caption of a picture for the text of an article, or for its summary.
#
# Believed: `entry.content` is what the feed has under content:encoded, `entry.summary` what it has
# under description; what Media RSS says of a picture stands under keys that begin with `media_`.
#
# True: media:description counts as one more description. Behind a description it becomes
# `content[0]`, so that whoever prefers the content prints the caption of a picture as the article;
# behind content:encoded it becomes `summary`. No `media_` key has it. Nothing tells the two apart
# afterwards.
#
# Versions: feedparser 6.0.14, the newest in November 2026.
#
# Matters to us: `summarize/readers/feeds/parsing.py` takes the words of Media RSS out before the feed
# is parsed.

. "$(dirname "$0")/trial.sh"

try_out 'feedparser==6.0.14' <<'CODE'
import feedparser

feed = b"""<?xml version="1.0"?>
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Post</title>
<item><title>Ferry</title><description>The ferry ran aground on Tuesday.</description>
<media:content url="https://post.example/a.jpg" medium="image">
<media:description>The ferry in calmer days.</media:description></media:content></item>
<item><title>Mill</title><content:encoded>The mill burned down on Monday.</content:encoded>
<media:content url="https://post.example/b.jpg" medium="image">
<media:description>The mill in 1920.</media:description></media:content></item>
</channel></rss>"""
for entry in feedparser.parse(feed).entries:
    print("content:", *(each.value for each in entry.content), "| summary:", entry.summary)
    print([key for key in entry if key.startswith("media")])
CODE
expect <<'SEEN'
content: The ferry in calmer days. | summary: The ferry ran aground on Tuesday.
['media_content']
content: The mill burned down on Monday. | summary: The mill in 1920.
['media_content']
SEEN

"""What `brief` and `daily` print: the briefings, or with `--dry-run` what they would read."""

from dataclasses import replace
from typing import TYPE_CHECKING

from summarize.cli.console import print_out, tell
from summarize.cli.options import ModelOptions
from summarize.errors import UsageError

if TYPE_CHECKING:
    from summarize.batch import Task
    from summarize.data import Article
    from summarize.storage import Place


def is_printed(
    task: "Task", models: ModelOptions, report: "Place | None", *, to_stdout: bool
) -> bool:
    """Print what a task comes to, if it is to be printed; whether that was done."""
    if models.dry_run:
        _tell_requests(task, report) if models.base_url else _list_inputs(task)
        return True
    if to_stdout:
        from summarize.batch import texts

        for text in texts(task, report):
            print_out(text)
    return to_stdout


def _tell_requests(task: "Task", report: "Place | None") -> None:
    """Print in one line what the whole run would ask of a server."""
    from summarize.batch import texts
    from summarize.rewriting import Endpoint

    rewriting = task.method.rewriting
    if not isinstance(rewriting, Endpoint):
        raise UsageError("--dry-run with --base-url needs the rewriter endpoint")
    method = task.method.model_copy(update={"nli": None})
    for _ in texts(replace(task, method=method), report):
        pass
    print_out(f"{rewriting.planned}\n")
    tell("nothing was sent; nothing was briefed")


def _list_inputs(task: "Task") -> None:
    """Print for each article that would be read its outlet, title, date and length."""
    from summarize.batch import articles_of_day, counted, log_warnings, read_inputs
    from summarize.data import warnings_of
    from summarize.gathering import chosen_articles, unique_articles

    inputs = read_inputs(task)
    method = task.method
    found = articles_of_day(task, inputs.articles)
    unique, repeated = unique_articles(found, method.outlets)
    articles, _ = chosen_articles(unique, method.only_outlets, method.outlets)
    log_warnings(task, [*inputs.warnings, *warnings_of(repeated)])
    print_out("".join(map(_line, articles)))
    tell(f"would read {counted(len(articles), 'article')}; nothing was briefed")


def _line(article: "Article") -> str:
    from summarize.data import count_words
    from summarize.renderers import frame_words, source_line, wrap

    words = frame_words([article])
    told = f"{source_line(words, article)}; {words.count(count_words(article.text), 'word')}"
    return wrap(f"{article.id}: {told}", first="- ") + "\n"

"""Whether places of a protocol can be reached here at all."""

from summarize.errors import InputError, MissingExtraError
from summarize.storage.names import label, parts_of, protocols_of
from summarize.storage.remote import Remote

# The extras that bring the driver of a protocol.
_EXTRAS = {"s3": "s3", "s3a": "s3"}


def reachable(url: str) -> Remote:
    """The place that a URL names, if this program can reach such places at all.

    Raises:
        InputError: fsspec does not know its protocol, or its driver is not installed.
        MissingExtraError: fsspec, or a driver that an extra brings, is not installed.
    """
    protocols = tuple(protocols_of(url))
    try:
        import fsspec
    except ImportError as error:
        extra = next((_EXTRAS[each] for each in protocols if each in _EXTRAS), "storage")
        raise MissingExtraError(label(url), extra) from error
    for protocol in protocols:
        try:
            fsspec.get_filesystem_class(protocol)
        except ValueError as error:
            raise InputError(f"{label(url)}: there is no protocol {protocol!r}") from error
        except ImportError as error:
            if protocol in _EXTRAS:
                raise MissingExtraError(label(url), _EXTRAS[protocol]) from error
            raise InputError(f"{label(url)}: its driver is not installed: {error}") from error
    head, _, path, rest = parts_of(url)
    return Remote(f"{head}{path.rstrip('/') or path[:1]}{rest}")

"""The base of every settings class: frozen, and unknown keys are an error."""

from pydantic import BaseModel, ConfigDict


class Settings(BaseModel):
    """How one stage does its work; a value that can be compared, hashed and written down."""

    model_config = ConfigDict(frozen=True, extra="forbid")

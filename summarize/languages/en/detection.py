"""What tells English from other languages."""

from summarize import resources
from summarize.languages.detection import DetectionRules

RULES = DetectionRules(**resources.read_groups("languages/en/detection.txt"))

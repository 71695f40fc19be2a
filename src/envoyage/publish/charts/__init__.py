"""Charts drawn by the server: SVG strings from frozen values, each in a wide and a narrow drawing.

A chart carries its words; its table is the page's.
"""

from envoyage.publish.charts.bars import Bar, Panel, ShareChart, share_chart
from envoyage.publish.charts.steps import End, Line, Step, StepChart, step_chart
from envoyage.publish.charts.years import Year, YearChart, year_chart

__all__ = [
    "Bar",
    "End",
    "Line",
    "Panel",
    "ShareChart",
    "Step",
    "StepChart",
    "Year",
    "YearChart",
    "share_chart",
    "step_chart",
    "year_chart",
]

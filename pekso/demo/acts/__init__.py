"""What people do in a course, as plain values. `at`: a time of pekso.demo.moments.

Days are numbers relative to today (negative: before). Codes are those of the models. Texts may
run over several lines: they are joined to one.
"""

from pekso.demo.acts.beginnings import (
    AddTask,
    Agree,
    AskWhetherKnown,
    AssignCase,
    AssignReport,
    CannotAskYet,
    CloseCase,
    CloseReport,
    GetNik,
    OpenCase,
    ReadNews,
    StartEmergency,
    TakeReport,
)
from pekso.demo.acts.people import (
    Course,
    Person,
    Relative,
    Session,
)
from pekso.demo.acts.plans import (
    Aim,
    ApprovePlan,
    DelayStep,
    ReturnPlan,
    Review,
    RevisePlan,
    SetRhythm,
    Step,
    SubmitPlan,
    TickStep,
    WritePlan,
)
from pekso.demo.acts.told import (
    Act,
    Told,
)
from pekso.demo.acts.work import (
    AddToVisit,
    Assess,
    Fact,
    MapSources,
    NotMet,
    ReadVisit,
    Serve,
    Source,
    Visit,
    Words,
)

__all__ = [
    "Act",
    "AddTask",
    "AddToVisit",
    "Agree",
    "Aim",
    "ApprovePlan",
    "AskWhetherKnown",
    "Assess",
    "AssignCase",
    "AssignReport",
    "CannotAskYet",
    "CloseCase",
    "CloseReport",
    "Course",
    "DelayStep",
    "Fact",
    "GetNik",
    "MapSources",
    "NotMet",
    "OpenCase",
    "Person",
    "ReadNews",
    "ReadVisit",
    "Relative",
    "ReturnPlan",
    "Review",
    "RevisePlan",
    "Serve",
    "Session",
    "SetRhythm",
    "Source",
    "StartEmergency",
    "Step",
    "SubmitPlan",
    "TakeReport",
    "TickStep",
    "Told",
    "Visit",
    "Words",
    "WritePlan",
]

"""The courses of all clients, by what brought them to the lembaga."""

from pekso.demo.courses import (
    at_the_edge,
    children,
    disaster,
    elderly,
    families,
    livelihood_of_women,
    poverty,
    recovery,
    reports,
    returning,
    violence,
    young_people,
)

COURSES = (
    *violence.COURSES,
    *families.COURSES,
    *livelihood_of_women.COURSES,
    *children.COURSES,
    *young_people.COURSES,
    *elderly.COURSES,
    *disaster.COURSES,
    *recovery.COURSES,
    *poverty.COURSES,
    *at_the_edge.COURSES,
    *returning.COURSES,
    *reports.COURSES,
)

"""The courses of all clients, by what brought them to the lembaga."""

from pekso.demo.courses import (
    children,
    disaster,
    elderly,
    families,
    livelihood_of_women,
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
)

"""The courses of all clients, by what brought them to the lembaga."""

from pekso.demo.courses import children, families, livelihood_of_women, violence

COURSES = (
    *violence.COURSES,
    *families.COURSES,
    *livelihood_of_women.COURSES,
    *children.COURSES,
)

"""The courses of all clients, by what brought them to the lembaga."""

from pekso.demo.courses import violence

COURSES = (*violence.COURSES,)

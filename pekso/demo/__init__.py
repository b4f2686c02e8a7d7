"""The demonstration: invented people whose cases have run for months when one first looks.

`courses` tells each client's course as a list of acts (`acts`), `moments` turns their times into
moments relative to the real today, `play` performs them in the order of time through the services
(`perform`), as if the people of `cast` had worked all along. Nobody in it exists.
"""

"""People to test with. Invented; every NIK is of province 99."""

import datetime as dt

import factory

from agency import access
from clients import names, nik
from clients.models import Address, Client, FamilyMember, Phone, Region
from clients.registration import Registration
from conftest import moment


class RegionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Region
        django_get_or_create = ("code",)

    code = "99.88.77.2001"
    level = 4
    name = "Melati"
    label = "Desa Melati, Kec. Sukamaju, Kab. Sukamaju (fiktif), Provinsi Contoh (fiktif)"
    search_key = "melati sukamaju sukamaju fiktif contoh fiktif"


class ClientFactory(factory.django.DjangoModelFactory):
    """ClientFactory(responsible=cast.sari) with its grants; `nik=` sets the blind index too."""

    class Meta:
        model = Client
        skip_postgeneration_save = True

    number = factory.Sequence(lambda n: f"KL-2026-9{n:03}")
    kind = "person"
    name = "Lilis Maryani"
    name_key = factory.LazyAttribute(lambda o: names.search_key(o.name))
    sex = "P"
    birth_date = dt.date(1994, 5, 12)
    birth_precision = "day"
    nik_index = factory.LazyAttribute(lambda o: nik.index(o.nik))
    nik = ""
    responsible = None
    unit = factory.LazyAttribute(lambda o: o.responsible.unit)
    registered_by = factory.LazyAttribute(lambda o: o.responsible)
    registered_at = factory.LazyFunction(lambda: moment(-10))

    @factory.post_generation
    def grants(self, create, extracted, **kwargs):
        access.sync(self)


class AddressFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Address

    kind = "domicile"
    created_at = factory.LazyFunction(lambda: moment(-10))


class PhoneFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Phone

    number = "+6280000000001"
    created_at = factory.LazyFunction(lambda: moment(-10))


class FamilyMemberFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = FamilyMember

    name = "Joko"
    name_key = factory.LazyAttribute(lambda o: names.search_key(o.name))
    relation = "spouse"
    created_at = factory.LazyFunction(lambda: moment(-10))


def lilis(**changes):
    """What is told about Lilis in S1 step 1."""
    told = {
        "name": "Lilis Maryani",
        "sex": "P",
        "birth_date": dt.date(1994, 5, 12),
        "birth_precision": "day",
        "nik": "9988775205940001",
        "hamlet": "Dusun Melati",
        "address": "RT 03",
    }
    return Registration(**{**told, **changes})

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from clients import names

SAME = [
    ("Muhammad Ridwan", "Moch. Ridwan"),
    ("Muhammad Ridwan", "M. Ridwan"),
    ("Muhammad Ridwan", "M.Ridwan"),
    ("Mohamad Ridwan", "Mukhammad Ridwan"),
    ("Soeharto", "Suharto"),
    ("Djoko Soesilo", "Joko Susilo"),
    ("Tjokro Aminoto", "Cokro Aminoto"),
    ("Sjafei Hasan", "Syafei Hasan"),
    ("Achmad Chairul", "Ahmad Khairul"),
    ("Siti Aisyah", "Siti Aisjah"),
    ("Siti Fatimah", "St. Fatima"),
    ("Abdurrahman Wahid", "Abd. Rahman Wahid"),
    ("Abdul Rahman", "Abdurahman"),
    ("Hj. Nurhayati, S.Sos", "Nurhayati"),
    ("Drs. H. Rudy Hartono M.Si", "Rudi Hartono"),
    ("Bpk. Soerjadi", "Suryadi"),
    ("Mbah Karsinah", "Karsinah"),
    ("Ibu Yosina", "YOSINA"),
    ("Ma'ruf Amin", "Maruf  Amin"),
    ("José Latuheru", "Jose Latuheru"),
    ("Lilis Maryani", "Lilis Mariani"),
    ("Supriyadi", "Supriadi"),
    ("Sulistijowati", "Sulistyowati"),
    ("Rizqi Ramadhan", "Rizki Ramadan"),
    ("Luthfi Sholeh", "Lutfi Soleh"),
    ("Dimas Aryo Nugroho", "Dimas Ario Nugroho"),
    ("Bayu Pratama", "Bayu Pratamma"),
    ("Ahmad bin Yusuf", "Ahmad Jusuf"),
]
DIFFERENT = [
    ("Siti Aminah", "Siti Rohani"),
    ("Muhammad Ridwan", "Muhammad Rizal"),
    ("Budi Santoso", "Budi Hartono"),
    ("Sri Wahyuni", "Sri Wulandari"),
    ("Agus Setiawan", "Arif Setiawan"),
    ("Made Suardana", "Made Sudarma"),
    ("Yosina Latuheru", "Markus Latuheru"),
    ("Abdul Rahman", "Abdul Karim"),
    ("Dewi Anggraini", "Dewi Lestari"),
]


def similarity(one, other):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT similarity(%s, %s)", [names.search_key(one), names.search_key(other)]
        )
        return cursor.fetchone()[0]


@pytest.mark.django_db
@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_name_in_two_spellings_is_found(one, other):
    assert similarity(one, other) >= names.THRESHOLD


@pytest.mark.django_db
@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_names_are_not_taken_for_one(one, other):
    assert similarity(one, other) < names.THRESHOLD


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Bpk. H. Moch. Soerjo, S.Sos., M.Si", "muhammad surio"),
        ("Ny. Tjut Nja' Dien", "cut nya dien"),
        ("Christina Chandra", "kristina candra"),
        ("Noel Latuheru", "noel latuheru"),
        ("Nyoman Njana", "nyoman nyana"),
        ("Abdullah", "abdula"),
        ("Abdulaziz", "abdul aziz"),
        ("BUDI SANTOSO SE", "budi santoso"),
        ("Budi Santoso S. Sos.", "budi santoso"),
        ("Jono Surjo", "jono surjo"),
        ("H.", "h"),
        ("M", "m"),
        ("🙂", ""),
        ("", ""),
        ("\u200fأحمد", "احمد"),
    ],
)
def test_the_key_of_a_name(name, key):
    assert names.normalise(name) == key


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Bayu Pratama", "B.P."),
        ("Lilis M.", "L.M."),
        ("Mbah Karsinah", "K."),
        ("Hj. Siti binti Ahmad, S.Pd", "S.A."),
        ("Nur'aini", "N."),
        ("Raden Ajeng Kartini Djojo Adi Ningrat", "A.K.D.A."),
        ("", ""),
        ("👵", ""),
    ],
)
def test_initials_leave_titles_out(name, expected):
    assert names.initials(name) == expected


@given(st.text())
def test_any_text_has_a_key_and_the_key_is_its_own_key(text):
    key = names.normalise(text)
    assert key == key.strip()
    assert "\x00" not in key
    names.initials(text)


@given(st.sampled_from([name for pair in SAME for name in pair]))
def test_case_and_spaces_never_matter(name):
    assert names.normalise(f"  {name.title()} ") == names.normalise(name)

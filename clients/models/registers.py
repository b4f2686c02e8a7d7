"""The number of every client, for whoever reads the books without opening a file."""

from django.db import models


class ClientRegister(models.Model):
    """One line of the register of clients: a view of the database (agency.registers)."""

    id = models.UUIDField(primary_key=True)
    number = models.CharField(max_length=20)

    class Meta:
        managed = False
        db_table = "clients_register"
        default_permissions = ()

    def __str__(self) -> str:
        return self.number

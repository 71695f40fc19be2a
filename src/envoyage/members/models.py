"""The words by which programs sign in: of each only a hash, whose it is, and what it is for."""

from django.conf import settings
from django.db import models

from envoyage.members.roles import Role


class Token(models.Model):
    """A token of an account; what it may is what its role and the account's role both may."""

    digest = models.CharField(max_length=64, unique=True)  # SHA-256 of the token, which nobody keeps
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="tokens")
    use = models.CharField(max_length=200)  # what it is for, in its maker's words
    role = models.CharField(max_length=16, choices=[(role.value, role.value) for role in Role])
    made_at = models.DateTimeField()
    used_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)  # the last day on which it is good
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.pk} of {self.person}: {self.use}"

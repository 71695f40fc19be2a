"""The database itself refuses to change what was said and what was decided."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

TABLES = ("report", "reading", "telling", "claim", "entry", "decision", "placement")
REFUSAL = "The book is append-only: answer a row with a new entry of the ledger."


def forbid(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    postgres = editor.connection.vendor == "postgresql"
    if postgres:
        editor.execute(
            "CREATE FUNCTION record_append_only() RETURNS trigger LANGUAGE plpgsql AS"
            f" $$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$"
        )
    for table in TABLES:
        action = (
            "FOR EACH ROW EXECUTE FUNCTION record_append_only()"
            if postgres
            else f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        )
        editor.execute(f"CREATE TRIGGER record_{table}_stays BEFORE UPDATE ON record_{table} {action}")


def allow(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    postgres = editor.connection.vendor == "postgresql"
    for table in TABLES:
        editor.execute(f"DROP TRIGGER record_{table}_stays" + (f" ON record_{table}" if postgres else ""))
    if postgres:
        editor.execute("DROP FUNCTION record_append_only()")


class Migration(migrations.Migration):
    dependencies = [("record", "0001_initial")]
    operations = [migrations.RunPython(forbid, allow)]

"""The site as a WSGI application: `gunicorn envoyage.project.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "envoyage.project.settings")
application = get_wsgi_application()

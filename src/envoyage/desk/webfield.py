"""A field for a web address, as every form of the desk takes one."""

from django import forms


class WebField(forms.URLField):
    """A web address of up to 2,000 characters that may be left out; without a scheme it is https."""

    def __init__(self, label: str, *, help_text: str = "") -> None:
        super().__init__(
            label=label,
            required=False,
            assume_scheme="https",
            max_length=2000,
            help_text=help_text,
            widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "off"}),
        )

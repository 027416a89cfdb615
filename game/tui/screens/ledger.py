"""The ledger: each shop's book of people, and who never comes back."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from game.language import N_, _, ngettext
from game.narration.words import outcome_name, signed
from game.store import Book, Person, StoreError
from game.tui.screens.base import GameScreen, TooSmall
from game.tui.screens.question import Question
from game.tui.widgets.keybar import KeyBar
from game.tui.widgets.options import Options


class LedgerScreen(GameScreen[None]):
    """Books on the left, the people of one on the right."""

    CSS_PATH = "ledger.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "new_book", N_("New book"), id="ledger.new-book"),
        Binding("escape", "back", N_("Back"), id="ledger.back"),
    ]

    def __init__(self, shop: str | None = None) -> None:
        super().__init__()
        self._shop = shop
        self._books: tuple[Book, ...] = ()

    def compose(self) -> ComposeResult:
        yield TooSmall()
        yield Static(Content(_("The ledger")), classes="heading")
        with Horizontal(id="books"):
            yield Options(id="list")
            with VerticalScroll(id="page"):
                yield Static(id="people")
        yield KeyBar()

    def on_mount(self) -> None:
        self._fill()
        self.query_one("#list").focus()

    def _fill(self) -> None:
        store, profile = self.game.store, self.game.profile.id
        self._books = self.game.kept(lambda: store.ledger.books(profile), ())
        options = self.query_one("#list", OptionList)
        options.clear_options()
        options.add_options([Option(_book_line(book)) for book in self._books])
        if self._books:
            shops = [book.shop for book in self._books]
            options.highlighted = shops.index(self._shop) if self._shop in shops else 0
        else:
            self.query_one("#people", Static).update(
                Content(_("The book is empty. Serve somebody for real, and they stand in here."))
            )
        self.refresh_bindings()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        book = self._books[event.option_index]
        page = self.game.kept(lambda: self._page(book), Content(""))
        self.query_one("#people", Static).update(page)
        self.refresh_bindings()

    def _page(self, book: Book) -> Content:
        ledger = self.game.store.ledger
        parts = [Content.from_markup("[bold]$name[/] [dim]$sells[/]", name=book.name,
                                     sells=book.sells)]  # fmt: skip
        if book.reputation is not None:
            parts.append(Content(_("Reputation {n}").format(n=book.reputation)))
        if book.closed:
            parts.append(Content.from_markup("[$error]$text[/]", text=_("The shop had to close.")))
        shifts = ledger.bookings(book.id)
        if shifts:
            parts.append(Content(_("Shift by shift: {gains}").format(
                gains=" ".join(signed(shift.gain) for shift in shifts[-12:]))))  # fmt: skip
        people = ledger.people(book.id)
        lost = [person for person in people if person.never_comes_back]
        parts += [Content(""), *[_person_line(p) for p in people if p not in lost]]
        if lost:
            parts += [
                Content(""),
                Content.from_markup("[bold $error]$text[/]", text=_("Never coming back")),
                *[_person_line(person) for person in lost],
            ]
        return Content("\n").join(parts)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        del parameters
        return action != "new_book" or (
            (book := self._chosen()) is not None and book.put_away is None
        )

    def _chosen(self) -> Book | None:
        if not self.is_mounted or not self._books:
            return None
        place = self.query_one("#list", OptionList).highlighted
        return None if place is None else self._books[place]

    def action_new_book(self) -> None:
        """Begin a new book for this shop, if the player is sure."""
        book = self._chosen()
        if book is None:
            return

        def answered(answer: int | None) -> None:
            if Question.is_yes(answer):
                try:
                    self.game.store.ledger.new_book(self.game.profile.id, book.shop)
                except StoreError as error:
                    self.app.notify(str(error), severity="error", markup=False)
                self._shop = book.shop
                self._fill()

        self.app.push_screen(
            Question(
                _("Begin a new book for {shop}?").format(shop=book.name),
                _("Everybody may come in again, and reputation starts afresh. "
                  "This book is kept, and can be read here."),
                yes=_("A new book"),
                no=_("Keep this one"),
            ),
            answered,
        )  # fmt: skip

    def action_back(self) -> None:
        self.dismiss(None)


def _book_line(book: Book) -> Content:
    line = Content.from_markup("[bold]$name[/]", name=book.name)
    if book.put_away is not None:
        since = f"{book.opened.astimezone():%d.%m.%Y}"
        return line + Content.from_markup("\n [dim]$text[/]", text=_("put away, of {date}").format(
            date=since))  # fmt: skip
    if book.reputation is not None:
        line += Content(f"  {book.reputation}")
    return line


def _person_line(person: Person) -> Content:
    visits = len(person.visits)
    count = ngettext("{n} visit", "{n} visits", visits).format(n=visits)
    line = Content.from_markup("[bold]$name[/]  [dim]$count[/]", name=person.name, count=count)
    if person.never_comes_back:  # The heading says so.
        return line
    return line + Content.from_markup(" [dim]·[/] $how", how=outcome_name(person.last.outcome))

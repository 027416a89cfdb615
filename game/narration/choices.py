"""What can be done here, in the order in which the player sees it."""

from game.rules import Say, State, legal_moves
from game.rules.level import RESCUE, Reply
from game.rules.state import NOBODY


def offered(state: State) -> tuple[Reply, ...]:
    """The replies that can be given now, in the order that the seed deals, a rescue last."""
    if state.at == NOBODY:
        return ()
    shift, place = state.shift, state.visits[state.at].scene
    scene = shift.level.scenes[place]
    legal = {move.reply for move in legal_moves(state) if isinstance(move, Say)}
    replies = [scene.replies[number] for number in shift.reply_order(state.at, place)]
    rescue = shift.temperaments[state.at].rescue
    if rescue is not None and RESCUE in legal:
        replies.append(rescue)
    return tuple(reply for reply in replies if reply.id in legal)

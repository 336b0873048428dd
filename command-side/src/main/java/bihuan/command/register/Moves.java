package bihuan.command.register;

import java.util.List;
import java.util.function.BooleanSupplier;

import org.springframework.stereotype.Component;

import bihuan.api.hazard.command.FollowUnit;
import bihuan.api.park.MoveUnit;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.command.dispatch.Commands;
import bihuan.command.register.MoveQueue.Move;
import bihuan.command.reservation.Reservations;
import bihuan.command.reservation.Reservations.Kind;
import bihuan.platform.security.Accounts;

/**
 * Has units, accounts and hazards follow a change of the register. Each command is decided by the unit or hazard itself
 * and changes nothing the second time, so that any process may go on where another one was killed.
 */
@Component
class Moves {

    private static final int PAGE = 500;

    private final MoveQueue queue;
    private final Register register;
    private final Reservations reservations;
    private final Accounts accounts;
    private final Commands commands;
    private final RegisterLock lock;

    Moves(MoveQueue queue, Register register, Reservations reservations, Accounts accounts, Commands commands,
            RegisterLock lock) {
        this.queue = queue;
        this.register = register;
        this.reservations = reservations;
        this.accounts = accounts;
        this.commands = commands;
        this.lock = lock;
    }

    /**
     * Works off what is queued, until the end or a stop request; a move that fails keeps the later ones waiting. Its
     * units all go before any hazard does, and before the next change of the register is decided.
     */
    void run(BooleanSupplier stop) {
        for (Move move : queue.pending()) {
            lock.holding(() -> {
                moveUnits(move);
                return null;
            });
            if (!follow(move, stop)) {
                return;
            }
            queue.done(move);
        }
    }

    /** Brings all units to where the changes so far lead them; by the holder of {@link RegisterLock}. */
    void settleUnits() {
        queue.pending().forEach(this::moveUnits);
    }

    private void moveUnits(Move move) {
        if (move.unitsMoved()) {
            return;
        }
        if (move.intoPark() != null) {
            String by = move.change().actor().accountId();
            List<String> units = move.units() == null ? register.unitIdsIn(move.fromPark()) : move.units();
            units.forEach(unit -> commands.send(new MoveUnit(unit, move.change(), move.intoPark())));
            register.succeededBetween(move.fromPark(), move.intoPark())
                    .forEach((unit, successor) -> accounts.moveToUnit(unit, successor, by));
            if (move.units() == null) {
                accounts.moveToPark(move.fromPark(), move.intoPark(), by);
            }
        }
        queue.unitsMoved(move);
    }

    private boolean follow(Move move, BooleanSupplier stop) {
        String last = null;
        do {
            List<String> page = reservations.ownersWithin(Kind.HAZARD_NUMBER, move.fromPark(), last, PAGE);
            for (String hazard : page) {
                if (stop.getAsBoolean()) {
                    return false;
                }
                follow(hazard, move);
            }
            last = page.size() < PAGE ? null : page.getLast();
        } while (last != null);
        return true;
    }

    /** A number that was reserved for a report which never came has no hazard. */
    private void follow(String hazard, Move move) {
        try {
            commands.send(new FollowUnit(hazard, move.change()));
        } catch (Refused orphan) {
            if (orphan.refusal().kind() != Refusal.Kind.NOT_FOUND) {
                throw orphan;
            }
        }
    }
}

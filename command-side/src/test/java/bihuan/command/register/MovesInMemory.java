package bihuan.command.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import bihuan.api.park.Change;

class MovesInMemory extends MoveQueue {

    final List<Move> moves = new ArrayList<>();
    private final Set<String> put = new HashSet<>();

    MovesInMemory() {
        super(null, null);
    }

    @Override
    void put(String source, long version, String fromPark, String intoPark, List<String> units, Change change) {
        if (put.add(source + version)) {
            moves.add(new Move(moves.size(), fromPark, intoPark, units, change, false));
        }
    }
}

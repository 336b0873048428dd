package bihuan.benchmarks.peer.crud;

import org.springframework.data.jpa.repository.JpaRepository;

interface HazardRepository extends JpaRepository<Hazard, String> {
}

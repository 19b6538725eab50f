"""Apache Spark as an engine: SPARK_REMOTE names a server, SPARK_MASTER a cluster."""

import os
from importlib import import_module
from typing import Any

import pyarrow as pa

REMOTE, MASTER = "SPARK_REMOTE", "SPARK_MASTER"
# Small tables are not split into hundreds of parts; days have no time zone.
SETTINGS = {
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.execution.arrow.pyspark.enabled": "true",
    "spark.sql.shuffle.partitions": "4",
    "spark.sql.timestampType": "TIMESTAMP_NTZ",
    "spark.ui.enabled": "false",
}


def session() -> Any:
    """The session of this process; on this machine if no server is named."""
    builder = import_module("pyspark.sql").SparkSession.builder.appName("escalation")
    for name, value in SETTINGS.items():
        builder = builder.config(name, value)
    if os.environ.get(REMOTE):
        return builder.remote(os.environ[REMOTE]).getOrCreate()
    return builder.master(os.environ.get(MASTER) or "local[2]").getOrCreate()


def taken(table: pa.Table) -> Any:
    """The table as a Spark frame, kept in its memory."""
    return session().createDataFrame(table).cache()

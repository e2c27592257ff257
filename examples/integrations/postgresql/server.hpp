#pragma once
// The server's headers, as a C++ source needs them: include this one first. They are C, and they replace the printf
// family by macros that would break the standard library's headers.

extern "C" {
#include <postgres.h>

#include <access/htup_details.h>
#include <catalog/pg_enum.h>
#include <catalog/pg_type.h>
#include <fmgr.h>
#include <funcapi.h>
#include <nodes/primnodes.h>
#include <utils/builtins.h>
#include <utils/fmgrprotos.h>
#include <utils/lsyscache.h>
#include <utils/memutils.h>
#include <utils/syscache.h>
#include <utils/tuplestore.h>
}

#undef vsnprintf
#undef snprintf
#undef vsprintf
#undef sprintf
#undef vfprintf
#undef fprintf
#undef vprintf
#undef printf
#undef strerror
#undef strerror_r

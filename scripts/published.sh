# Read by scripts/packages.sh and scripts/release.sh: the packages that are published, by the folder of their workspace. Each depends
# only on those before it, and on those of the first workspace.
workspaces=(. mpi python zarr)
declare -A published=(
    [.]="haversack-plan haversack-macros haversack-core haversack"
    [mpi]="haversack-mpi"
    [python]="haversack-python-macros haversack-python"
    [zarr]="haversack-zarr"
)

# SPDX-FileCopyrightText: 2026 The Insurable authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The two commands of the README on Windows. Needs Visual Studio 2022 with "Desktop development with
# C++" (which brings CMake, Ninja and vcpkg) or its Build Tools.
param(
    [Parameter(Position = 0)]
    [ValidateSet('run', 'test', 'setup', 'help')]
    [string]$Command = 'help',
    [Parameter(ValueFromRemainingArguments = $true)]
    [string[]]$Arguments = @()
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot

function Assert-Done([string]$What) {
    if ($LASTEXITCODE -ne 0) {
        Write-Error "$What failed with exit status $LASTEXITCODE."
        exit 1
    }
}

function Get-VisualStudio {
    $programs = [Environment]::GetFolderPath('ProgramFilesX86')
    $finder = Join-Path $programs 'Microsoft Visual Studio\Installer\vswhere.exe'
    if (-not (Test-Path $finder)) { return $null }
    & $finder -latest -products * -property installationPath `
        -requires Microsoft.VisualStudio.Component.VC.Tools.x86.x64
}

# The compiler's environment, unless this already is a developer's prompt.
function Enter-Compiler {
    if (Get-Command cl.exe -ErrorAction SilentlyContinue) { return }
    $studio = Get-VisualStudio
    if (-not $studio) {
        Write-Error 'Please install Visual Studio 2022 or its Build Tools, with "Desktop development with C++".'
        exit 1
    }
    Import-Module (Join-Path $studio 'Common7\Tools\Microsoft.VisualStudio.DevShell.dll')
    Enter-VsDevShell -VsInstallPath $studio -SkipAutomaticLocation -DevCmdArguments '-arch=x64' | Out-Null
}

# The vcpkg that is there already: a checkout of the person's own, or Visual Studio's.
function Enter-Vcpkg {
    if ($env:VCPKG_ROOT -and (Test-Path (Join-Path $env:VCPKG_ROOT 'scripts\buildsystems\vcpkg.cmake'))) {
        return
    }
    $studio = Get-VisualStudio
    $own = if ($studio) { Join-Path $studio 'VC\vcpkg' } else { '' }
    if ($own -and (Test-Path $own)) {
        $env:VCPKG_ROOT = $own
        return
    }
    Write-Error 'vcpkg was not found. Install it and set VCPKG_ROOT to its folder.'
    exit 1
}

function Invoke-Setup {
    Enter-Compiler
    Enter-Vcpkg
    # In manifest mode configuring installs what vcpkg.json lists; the first time takes long.
    if (-not (Test-Path 'build\windows\build.ninja')) {
        cmake --preset windows
        Assert-Done 'Configuring'
    }
}

function Invoke-Build([string[]]$Targets) {
    Invoke-Setup
    $options = @('--build', '--preset', 'windows')
    if ($Targets) { $options += @('--target') + $Targets }
    cmake @options
    Assert-Done 'The build'
}

switch ($Command) {
    'setup' { Invoke-Setup }
    'run' {
        Invoke-Build @('insurable', 'insurable_cli')
        & 'build\windows\bin\insurable.exe' --sample @Arguments
    }
    'test' {
        Invoke-Build @()
        $env:QT_QPA_PLATFORM = 'offscreen'
        ctest --preset windows @Arguments
        Assert-Done 'A test'
    }
    'help' {
        Write-Output @'
usage: .\dev.ps1 COMMAND

  run     build and open the window on a copy of the sample firm
  test    build and run every test
  setup   only install what building needs
  help    this text

Programs land in build\windows\bin\.
'@
    }
}
